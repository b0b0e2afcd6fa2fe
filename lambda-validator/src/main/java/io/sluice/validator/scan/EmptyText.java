package io.sluice.validator.scan;

/// A text is empty.
record EmptyText() implements ValueCheck {

    @Override
    public void test(Values values, BadValues bad) {
        for (int index = 0; index < values.count(); index++) {
            if (values.length(index) != 0) {
                bad.value(index);
            }
        }
    }
}
