package io.sluice.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.type.ColumnType;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparedColumnTest {

    private static final int LOB_BYTES = 8;

    @Test
    void comparesNumbersByTheirBitsHoweverTheyAreWritten() {
        ComparedColumn single = column(new ColumnType.Float32(), "real", false);
        assertThat(single.normalised("0.1"))
                .isEqualTo(single.normalised("1e-1"))
                .isNotEqualTo(single.normalised("0.2"));
        ComparedColumn twice = column(new ColumnType.Float64(), "double precision", false);
        assertThat(twice.normalised("inf")).isEqualTo(twice.normalised("Infinity"));
        assertThat(twice.normalised("nan")).isEqualTo(twice.normalised("NaN"));
        assertThat(twice.normalised("-0")).isNotEqualTo(twice.normalised("0"));
    }

    @Test
    void cutsALobBetweenCharactersAtTheBytesThatDmsKeeps() {
        ComparedColumn lob = column(new ColumnType.Text(), "text", true);
        assertThat(lob.normalised("12345678")).isEqualTo("12345678");
        assertThat(lob.normalised("123456789")).isEqualTo("12345678");
        assertThat(lob.normalised("1234567é")).isEqualTo("1234567");
        assertThat(lob.normalised("12345\uD83D\uDE00")).isEqualTo("12345");
    }

    @Test
    void cutsNoTextThatIsNoLob() {
        assertThat(column(new ColumnType.Text(), "character varying(20)", false).normalised("123456789"))
                .isEqualTo("123456789");
    }

    @Test
    void keepsNull() {
        assertThat(column(new ColumnType.Float64(), "double precision", false).normalised(null))
                .isNull();
    }

    @Test
    void saysWhatTheConversionDoesAndWhereTheZoneGoes() {
        assertThat(column(new ColumnType.Text(), "text", true).conversion()).isEqualTo("cut at 8 bytes");
        assertThat(column(new ColumnType.Text(), "text", true).changedSql())
                .startsWith("octet_length(")
                .endsWith(" > 8");
        assertThat(column(new ColumnType.Text(), "text", false).dropsZone()).isFalse();
    }

    private static ComparedColumn column(ColumnType type, String sourceType, boolean isLob) {
        return ComparedColumn.of(
                new Column("c", type, true, Optional.of(new Column.Source(sourceType, isLob)), Map.of()), LOB_BYTES);
    }
}
