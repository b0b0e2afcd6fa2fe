package io.sluice.contract.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.TableId;
import io.sluice.contract.pipeline.Quarantined;
import io.sluice.contract.pipeline.Receipt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LakeKeyTest {

    private static final Instant JUST_BEFORE_MIDNIGHT = Instant.parse("2026-11-22T23:59:59.999Z");

    @Test
    void namesTheSameCopyForTheSameObjectAndEvent() {
        RawKey.DataFile file = new RawKey.DataFile("sales", "orders", "", "LOAD00000001", RawKey.Kind.FULL_LOAD);
        assertThat(LakeKey.of(new TableId("shop", "sales", "orders"), file, "abc", JUST_BEFORE_MIDNIGHT))
                .isEqualTo("shop/sales/orders/arrived=2026-11-22/LOAD00000001-abc.parquet");
    }

    @Test
    void keepsFilesOfTwoPartitionsApart() {
        RawKey.DataFile file =
                new RawKey.DataFile("sales", "orders", "2026/11/22", "20261122-101112123", RawKey.Kind.CHANGES);
        assertThat(LakeKey.of(new TableId("shop", "sales", "orders"), file, "abc", JUST_BEFORE_MIDNIGHT))
                .isEqualTo("shop/sales/orders/arrived=2026-11-22/2026-11-22-20261122-101112123-abc.parquet");
    }

    @Test
    void hasAPlaceForObjectsThatNameNoTable() {
        assertThat(LakeKey.ofUnknown("shop", "shop/strange/file.csv", "abc", JUST_BEFORE_MIDNIGHT))
                .isEqualTo("shop/_unknown/arrived=2026-11-22/shop_strange_file.csv-abc");
    }

    @Test
    void keepsFilesOfTwoTasksApartWithoutTheirFolders() {
        TableId table = new TableId("shop", "sales", "orders");
        assertThat(java.util.stream.Stream.of("shop.full-load/%s/LOAD00000001", "shop.cdc/%s/20261122-101112123")
                        .map(key -> key.formatted("sales/orders") + ".parquet")
                        .map(key -> (RawKey.DataFile) RawKey.parse("shop", key))
                        .map(file -> LakeKey.of(table, file, "abc", JUST_BEFORE_MIDNIGHT)))
                .containsExactly(
                        "shop/sales/orders/arrived=2026-11-22/LOAD00000001-abc.parquet",
                        "shop/sales/orders/arrived=2026-11-22/20261122-101112123-abc.parquet");
    }

    @Test
    void aKeyThatIsTooLongIsToldByItsHash() {
        String key = "shop/" + "ü/".repeat(340);
        assertThat(LakeKey.ofUnknown("shop", key, "abc", JUST_BEFORE_MIDNIGHT))
                .matches("shop/_unknown/arrived=\\d{4}-\\d\\d-\\d\\d/=sha256-[0-9a-f]{64}-abc");
    }

    /// Keys that differ in slashes, in what stands for them, and in what marks that.
    private static final List<String> ALIKE = List.of(
            "a/b", "a_b", "a-b", "a=_b", "a=/b", "a==/b", "a=-b", "a_/b", "a/_b", "a-/b", "a/-b", "a//b", "a__b");

    @Test
    void objectsOfTwoKeysThatNameNoTableHaveTwoPlaces() {
        assertThat(ALIKE.stream().map(key -> LakeKey.ofUnknown("shop", key, "abc", JUST_BEFORE_MIDNIGHT)))
                .doesNotHaveDuplicates()
                .contains("shop/_unknown/arrived=2026-11-22/a=_b-abc", "shop/_unknown/arrived=2026-11-22/a_b-abc");
    }

    @Test
    void aHashIsNoObjectsOwnKey() {
        String key = "shop/" + "x".repeat(1_000);
        String hashed = LakeKey.ofUnknown("shop", key, "abc", JUST_BEFORE_MIDNIGHT);
        String name = hashed.substring(hashed.lastIndexOf('/') + 1, hashed.length() - "-abc".length());
        assertThat(LakeKey.ofUnknown("shop", name, "abc", JUST_BEFORE_MIDNIGHT)).isNotEqualTo(hashed);
    }

    @Test
    void filesOfTwoPartitionsHaveTwoPlaces() {
        TableId table = new TableId("shop", "sales", "orders");
        assertThat(ALIKE.stream()
                        .map(between ->
                                new RawKey.DataFile("sales", "orders", between, "LOAD00000001", RawKey.Kind.FULL_LOAD))
                        .map(file -> LakeKey.of(table, file, "abc", JUST_BEFORE_MIDNIGHT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyFitsWhereItsReceiptAndItsPlanDo() {
        String longest = "x".repeat(LakeKey.MAX_BYTES);
        assertThat(Receipt.key(longest)).hasSizeLessThanOrEqualTo(1_024);
        assertThat(Quarantined.planKey(longest)).hasSize(1_024);
        assertThat(LakeKey.fits("ü".repeat(501))).isTrue();
        assertThat(LakeKey.fits("ü".repeat(501) + "u")).isFalse();
    }
}
