package io.sluice.contract.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be wrong with the object that holds a table's contracts; each message says which object it is.
class PublishedContractsTest {

    private static final String TABLE =
            "\"columns\": [{\"name\": \"id\", \"type\": \"int64\"}], \"database_name\": \"shop\","
                    + " \"schema_name\": \"public\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                            | index.json: format must be 1 but is missing
            {"format": 2, "versions": []} | index.json: format must be 1 but was 2
            {"format": 1, "versions": 3}  | index.json: a published table must have a version
            {"format": 1}                 | index.json: a published table must have a version
            []                            | index.json: format must be 1 but is missing
            """)
    void failsOnWhatIsNoContracts(String text, String message) {
        assertThatThrownBy(() -> PublishedContracts.read(text, "index.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource("orders, returns")
    void failsOnContractsOfTwoTables(String first, String second) {
        String text = "{\"format\": 1, \"versions\": [{\"name\": \"%s\", \"contract_version\": 2, %s},"
                + " {\"name\": \"%s\", \"contract_version\": 1, %s}]}";
        assertThatThrownBy(() -> PublishedContracts.read(text.formatted(first, TABLE, second, TABLE), "index.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index.json: published versions must be of one table");
    }
}
