package io.sluice.contract.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.key.RawKey.DataFile;
import io.sluice.contract.key.RawKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawKeyTest {

    @Test
    void readsAFullLoadFile() {
        assertThat(RawKey.parse("shop", "shop/sales/orders/LOAD0000000A.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "", "LOAD0000000A", Kind.FULL_LOAD));
    }

    @Test
    void readsAFileOfChanges() {
        assertThat(RawKey.parse("shop", "shop/sales/orders/20261122-101112123.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "", "20261122-101112123", Kind.CHANGES));
    }

    @Test
    void readsTheFoldersOfADatePartition() {
        assertThat(RawKey.parse("shop", "shop/sales/orders/2026/11/22/20261122-1011121230.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "2026/11/22", "20261122-1011121230", Kind.CHANGES));
    }

    @Test
    void readsASegmentOfAParallelLoad() {
        assertThat(RawKey.parse("shop", "shop/sales/orders/SEGMENT12_LOAD00000001.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "", "SEGMENT12_LOAD00000001", Kind.FULL_LOAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LOADS", "PAYLOAD", "LOAD00000001", "orders.v2", "orders$1", "Bestell ungen", "注文", "a+b%20"})
    void tellsChangesOfATableWithAMisleadingName(String table) {
        assertThat(RawKey.parse("shop", "shop/sales/%s/20261122-101112123.parquet".formatted(table)))
                .isEqualTo(new DataFile("sales", table, "", "20261122-101112123", Kind.CHANGES));
    }

    @Test
    void knowsControlTablesAndFolders() {
        assertThat(RawKey.parse("shop", "shop/awsdms_status/LOAD00000001.parquet"))
                .isEqualTo(new RawKey.Control("awsdms_status"));
        assertThat(RawKey.parse("shop", "shop/control/awsdms_status/LOAD00000001.parquet"))
                .isEqualTo(new RawKey.Control("awsdms_status"));
        assertThat(RawKey.parse("shop", "shop/sales/")).isEqualTo(new RawKey.Folder("shop/sales/"));
    }

    /// A file that nobody judges stays where it is for ever, so only what is a control table's is left there.
    @Test
    void takesNoFileOrPartitionOfATableForAControlTable() {
        assertThat(RawKey.parse("shop", "shop/sales/orders/awsdms_LOAD00000001.parquet"))
                .isEqualTo(
                        new RawKey.Unknown(
                                "file name must be LOAD and 8 hex digits, or yyyyMMdd-HHmmssSSS, but was 'awsdms_LOAD00000001'"));
        assertThat(RawKey.parse("shop", "shop/sales/orders/awsdms_1/LOAD00000001.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "awsdms_1", "LOAD00000001", Kind.FULL_LOAD));
        assertThat(RawKey.parse("shop", "shop/awsdms_status.parquet"))
                .isEqualTo(new RawKey.Unknown("key must be <schema>/<table>/<file> below folder 'shop'"));
    }

    @Test
    void saysWhyAKeyIsNone() {
        assertThat(RawKey.parse("shop", "other/sales/orders/LOAD00000001.parquet"))
                .isEqualTo(new RawKey.Unknown("key must start with folder 'shop'"));
        assertThat(RawKey.parse("shop", "shop/LOAD00000001.parquet"))
                .isEqualTo(new RawKey.Unknown("key must be <schema>/<table>/<file> below folder 'shop'"));
        assertThat(RawKey.parse("shop", "shop/sales/orders/LOAD1.csv"))
                .isEqualTo(new RawKey.Unknown("file name must end in .parquet but was 'LOAD1.csv'"));
        assertThat(RawKey.parse("shop", "shop/sales/orders/load00000001.parquet"))
                .isEqualTo(new RawKey.Unknown(
                        "file name must be LOAD and 8 hex digits, or yyyyMMdd-HHmmssSSS, but was 'load00000001'"));
    }

    @Test
    void readsTheFoldersOfTwoTasksAsOnePipelines() {
        assertThat(RawKey.parse("shop", "shop.full-load/sales/orders/LOAD00000001.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "", "LOAD00000001", Kind.FULL_LOAD));
        assertThat(RawKey.parse("shop", "shop.cdc/sales/orders/20261122-101112123.parquet"))
                .isEqualTo(new DataFile("sales", "orders", "", "20261122-101112123", Kind.CHANGES));
    }

    @Test
    void failsOnAFileThatTheTaskOfItsFolderNeverWrites() {
        assertThat(RawKey.parse("shop", "shop.cdc/sales/orders/LOAD00000001.parquet"))
                .isEqualTo(
                        new RawKey.Unknown("file 'LOAD00000001' must be of the other task, not in folder 'shop.cdc'"));
        assertThat(RawKey.parse("shop", "shop.full-load/sales/orders/20261122-101112123.parquet"))
                .isEqualTo(new RawKey.Unknown(
                        "file '20261122-101112123' must be of the other task, not in folder 'shop.full-load'"));
    }

    @Test
    void takesNoFolderOfAnotherPipeline() {
        assertThat(RawKey.parse("shop", "shop-cdc/sales/orders/LOAD00000001.parquet"))
                .isEqualTo(new RawKey.Unknown("key must start with folder 'shop'"));
    }
}
