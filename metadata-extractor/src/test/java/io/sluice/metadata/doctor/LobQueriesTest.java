package io.sluice.metadata.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.Column;
import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.type.ColumnType;
import io.sluice.metadata.support.Grammar;
import io.sluice.metadata.support.VendorCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The queries that measure LOBs are made of names, so each is held against the grammar of its dialect here.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LobQueriesTest {

    @Test
    void measuresInTheWordsOfEachDialectWhateverTheNames() throws Exception {
        assertThat(query(Engine.ORACLE, "a `]", "CLOB", "XMLTYPE"))
                .isEqualTo(
                        "select max(dbms_lob.getlength(\"a `]\")), max(dbms_lob.getlength(xmlserialize(content \"b\" as"
                                + " clob))) from \"s\".\"t\"");
        assertThat(query(Engine.SQLSERVER, "a `]", "text", "xml"))
                .isEqualTo("select max(datalength([a `]]])), max(datalength([b])) from [s].[t]");
        assertThat(query(Engine.MYSQL, "a `]", "text", "json"))
                .isEqualTo("select max(octet_length(`a ``]`)), max(octet_length(`b`)) from `s`.`t`");
        for (Grammar grammar : Grammar.values()) {
            // The grammars know no functions of packages inside of others, and no odd names in quotes.
            String sql = query(Engine.valueOf(grammar.name()), "a", "CLOB", "XMLTYPE")
                    .replace("dbms_lob.getlength", "length");
            assertThat(grammar.problems(sql)).as(grammar.name()).isEmpty();
        }
    }

    private static String query(Engine engine, String name, String first, String second) throws Exception {
        try (VendorCatalogue catalogue = VendorCatalogue.oracle()) {
            List<Column> lobs = List.of(lob(name, first), lob("b", second));
            TableContract table = new TableContract(new TableId("erp", "s", "t"), 1, lobs, List.of(), Map.of());
            return new LobSizes(catalogue.connection(), engine, Demands.standard()).query(table, lobs);
        }
    }

    private static Column lob(String name, String type) {
        return new Column(name, new ColumnType.Text(), true, Optional.of(new Column.Source(type, true)), Map.of());
    }
}
