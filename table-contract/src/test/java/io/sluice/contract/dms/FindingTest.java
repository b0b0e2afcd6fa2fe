package io.sluice.contract.dms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.OracleOptions.ZonedTimestamps;
import io.sluice.contract.type.ColumnTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    private static final EndpointOptions OPTIONS = EndpointOptions.standard(Engine.ORACLE);

    @Test
    void saysWhatIsLostAndWhatCanBeDone() {
        assertThat(findings("NUMBER", "decimal128(38,10)"))
                .containsExactly("column 'C' of table 'S.T' has no bounds at the source and is rounded to 38 digits,"
                        + " 10 after the point: let the contract ask for another decimal128(p,s) or for string,"
                        + " or cast it in a view");
        assertThat(findings("CLOB", "string"))
                .containsExactly("column 'C' of table 'S.T' is a LOB and is cut at lobMaxKib: set lobMaxKib of its"
                        + " table above the longest value, and leave lobTruncation at fail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER       | decimal128(20,4)
            NUMBER(5,-2) | decimal128(7,0)
            TIMESTAMP(9) | string
            JSON         | binary
            """)
    void leavesOutWhatTheContractDecidedByItsType(String source, String type) {
        assertThat(findings(source, type)).isEmpty();
    }

    @Test
    void keepsWhatNoTypeCanMend() {
        assertThat(findings("BFILE", "binary")).singleElement().asString().contains("is NULL in every file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER       | true
            NUMBER(5,-2) | true
            BFILE        | true
            JSON         | true
            CLOB         | false
            TIMESTAMP(6) | false
            """)
    void tellsWhatItsOwnerHasToDecide(String source, boolean needed) {
        assertThat(Engine.ORACLE.translate(source, OPTIONS).losses())
                .extracting(Loss::needsDecision)
                .containsExactly(needed);
    }

    @Test
    void saysNothingOfAColumnWithoutASourceType() {
        Column byHand = new Column("C", ColumnTypes.parse("int64"), true, Optional.empty(), Map.of());
        assertThat(Finding.of(contract(byHand, Map.of()), Engine.ORACLE, OPTIONS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"view,VIEW", "materialized view,VIEW", "table,TABLE"})
    void tellsAViewByItsProperty(String kind, TableKind expected) {
        Column column = column("NUMBER(1)", "int8");
        assertThat(TableKind.of(contract(column, Map.of("source_kind", TextNode.valueOf(kind)))))
                .isEqualTo(expected);
        assertThat(TableKind.of(contract(column, Map.of()))).isEqualTo(TableKind.TABLE);
    }

    @Test
    void failsOnAScaleThatOracleEndpointsDoNotTake() {
        assertThatThrownBy(() -> new OracleOptions(-3, ZonedTimestamps.AS_TEXT))
                .hasMessage("numberDataTypeScale must be -2 to 38 but was -3");
        assertThatThrownBy(() -> new OracleOptions(39, ZonedTimestamps.AS_TEXT))
                .hasMessage("numberDataTypeScale must be -2 to 38 but was 39");
    }

    private static List<String> findings(String source, String type) {
        return Finding.of(contract(column(source, type), Map.of()), Engine.ORACLE, OPTIONS).stream()
                .map(Finding::sentence)
                .toList();
    }

    private static Column column(String source, String type) {
        boolean lob = Engine.ORACLE.translate(source, OPTIONS).column().type().isLob();
        return new Column("C", ColumnTypes.parse(type), true, Optional.of(new Column.Source(source, lob)), Map.of());
    }

    private static TableContract contract(Column column, Map<String, com.fasterxml.jackson.databind.JsonNode> other) {
        return new TableContract(new TableId("db", "S", "T"), 1, List.of(column), List.of(), other);
    }
}
