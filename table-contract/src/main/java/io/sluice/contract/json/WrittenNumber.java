package io.sluice.contract.json;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/// A number that is written again as it was read: `1e2` stays `1e2`.
final class WrittenNumber extends DecimalNode {

    private static final long serialVersionUID = 1L;

    private final String text;

    WrittenNumber(BigDecimal value, String text) {
        super(value);
        this.text = text;
    }

    String text() {
        return text;
    }
}
