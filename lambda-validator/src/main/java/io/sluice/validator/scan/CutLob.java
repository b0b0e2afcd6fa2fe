package io.sluice.validator.scan;

/// A value is not as long as the limit at which DMS cuts LOBs. A longer one was not cut; a text that was is up to
/// three bytes shorter than the limit where a character would have been split.
///
/// @param limit bytes of a value that was cut
/// @param slack bytes that it may be shorter
record CutLob(long limit, int slack) implements ValueCheck {

    @Override
    public void test(Values values, BadValues bad) {
        for (int index = 0; index < values.count(); index++) {
            int length = values.length(index);
            if (length <= limit && length >= limit - slack) {
                bad.value(index);
            }
        }
    }
}
