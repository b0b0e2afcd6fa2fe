package io.sluice.validator.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.contract.pipeline.FailedFilesNotice;
import io.sluice.contract.pipeline.FailedFilesNotice.Place;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.contract.pipeline.Receipt.Decision;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.contract.pipeline.ValidatorEnvironment.Buckets;
import io.sluice.validator.notice.Notices.Group;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices("shop", new Buckets("raw", "lake", "fail", "metadata"));

    @Test
    void filesOfOneTableThatFailByOneRuleAreOneNotice() {
        List<Group> found = notices.of(List.of(
                failed("shop/public/orders/LOAD00000001.parquet", "R-NULL: one"),
                failed("shop/public/orders/LOAD00000002.parquet", "V-TYPE: two"),
                failed("shop/public/orders/LOAD00000003.parquet", "R-NULL: three")));
        assertThat(found).extracting(group -> group.files().size()).containsExactly(2, 1);
        assertThat(found.stream().map(Group::notice))
                .containsExactly(
                        new FailedFilesNotice(
                                "shop",
                                "public.orders",
                                "R-NULL",
                                "R-NULL: one",
                                2,
                                place("shop/public/orders/LOAD00000001.parquet"),
                                place("shop/public/orders/LOAD00000003.parquet")),
                        new FailedFilesNotice(
                                "shop",
                                "public.orders",
                                "V-TYPE",
                                "V-TYPE: two",
                                1,
                                place("shop/public/orders/LOAD00000002.parquet"),
                                place("shop/public/orders/LOAD00000002.parquet")));
    }

    @Test
    void ofAFileThatIsSplitThePartInTheFailBucketIsNamed() {
        RawObject raw =
                new RawObject("raw", "shop/public/orders/LOAD00000001.parquet", "abc", 1, "2026-03-04T05:06:07Z");
        Receipt split = new Receipt(
                raw, Decision.SPLIT, new Contents(2, OptionalInt.of(1)), "to/LOAD.parquet", List.of("R-ENUM: why"));
        assertThat(notices.of(List.of(split)))
                .singleElement()
                .extracting(group -> group.notice().first())
                .isEqualTo(new Place("fail", "to/LOAD-rows.parquet", "metadata", "receipts/to/LOAD.parquet.json"));
    }

    @Test
    void aKeyThatNamesNoTableIsToldItself() {
        assertThat(notices.of(List.of(failed("shop/readme.txt", "V-KEY: why"))))
                .singleElement()
                .extracting(group -> group.notice().table())
                .isEqualTo("shop/readme.txt");
    }

    @Test
    void aLongReasonIsCut() {
        assertThat(notices.of(List.of(failed("shop/readme.txt", "V-KEY: " + "y".repeat(300_000)))))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.notice().reason()).hasSize(1_000).endsWith("y…"));
    }

    private static Receipt failed(String key, String reason) {
        RawObject raw = new RawObject("raw", key, "abc", 1, "2026-03-04T05:06:07.089Z");
        return new Receipt(raw, Decision.FAILED, new Contents(0, OptionalInt.empty()), "to/" + key, List.of(reason));
    }

    private static Place place(String key) {
        return new Place("fail", "to/" + key, "metadata", "receipts/to/" + key + ".json");
    }
}
