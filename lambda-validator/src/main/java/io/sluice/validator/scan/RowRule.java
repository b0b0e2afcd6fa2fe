package io.sluice.validator.scan;

/// What is asked of rows, in the order in which findings are told.
enum RowRule {
    /// The operation is one that DMS writes into such a file.
    OPERATION("R-OP"),
    /// The timestamp column holds a date and time in DMS's form.
    TIMESTAMP("R-TIMESTAMP"),
    /// Change sequence and position of a row of a full load are empty.
    HEADER("R-HEADER"),
    /// The change sequence rises from row to row.
    SEQUENCE("R-SEQUENCE"),
    /// Key columns are never NULL.
    KEY_NULL("R-KEY-NULL"),
    /// Columns that must not be NULL are not, but in deletions, which may carry the key alone.
    NULL("R-NULL"),
    /// Values are among those that are allowed.
    ENUM("R-ENUM"),
    /// Texts match the pattern.
    PATTERN("R-PATTERN"),
    /// Numbers, dates and times are within their bounds.
    RANGE("R-RANGE"),
    /// Texts and bytes are as long as they must be.
    LENGTH("R-LENGTH"),
    /// No value is as long as the limit at which DMS cuts LOBs.
    LOB_LIMIT("R-LOB-LIMIT"),
    /// No key stands twice in a file of a full load.
    KEY_TWICE("R-KEY-TWICE");

    private final String id;

    RowRule(String id) {
        this.id = id;
    }

    /// Name that findings start with and that people search for; never given to another rule.
    String id() {
        return id;
    }
}
