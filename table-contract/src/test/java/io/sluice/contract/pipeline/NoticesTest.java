package io.sluice.contract.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.contract.json.Json;
import io.sluice.contract.pipeline.FailedFilesNotice.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final Place PLACE = new Place("fail", "shop/sales/orders/f.parquet", "metadata", "receipts/f.json");

    @Test
    void aNoticeOfFailedFilesIsReadAsItWasWritten() {
        FailedFilesNotice notice =
                new FailedFilesNotice("shop", "sales.orders", "V-TYPE", "column 'id' must be int64", 3, PLACE, PLACE);

        assertThat(FailedFilesNotice.read(Json.parse(notice.write(), "notice"))).isEqualTo(notice);
        assertThat(notice.write())
                .startsWith("{\"format\":\"sluice-failed-files\",\"version\":1,\"database\":\"shop\","
                        + "\"table\":\"sales.orders\",\"rule\":\"V-TYPE\"");
    }

    @Test
    void aNoticeOfAChangeIsReadAsItWasWritten() {
        ContractChangeNotice notice = new ContractChangeNotice("shop", List.of("sales.orders: added 'x' int32"));

        assertThat(ContractChangeNotice.read(Json.parse(notice.write(), "notice")))
                .isEqualTo(notice);
    }

    @Test
    void failsOnANoticeOfNothing() {
        assertThatThrownBy(() -> new ContractChangeNotice("shop", List.of()))
                .hasMessage("changes of a notice must be 1 or more but was []");
        assertThatThrownBy(() -> new FailedFilesNotice("shop", "t", "r", "x", 0, PLACE, PLACE))
                .hasMessage("files of a notice must be 1 or more but was 0");
    }
}
