package io.sluice.validator.parquet;

/// Says why a file is not Parquet that may enter the lake, in a sentence for the file's receipt.
public final class InvalidParquetException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param reason what must be and what was found, lower case, without a full stop
    public InvalidParquetException(String reason) {
        super(reason);
    }
}
