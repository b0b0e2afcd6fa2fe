package io.sluice.validator.parquet;

import io.sluice.contract.type.ParquetType;
import io.sluice.contract.type.ParquetType.Converted;
import io.sluice.contract.type.ParquetType.Physical;
import java.util.Optional;

/// Reads one `SchemaElement` of the footer: the root or a column.
final class SchemaElement {

    /// Longest name that is believed. Oracle allows 128 bytes, PostgreSQL and MySQL fewer.
    static final int MAX_NAME_BYTES = 1_024;

    private final CompactReader in;
    private Optional<String> name = Optional.empty();
    private Optional<Physical> physical = Optional.empty();
    private Optional<Repetition> repetition = Optional.empty();
    private Optional<Converted> converted = Optional.empty();
    private Optional<Annotation> logical = Optional.empty();
    private int length;
    private int children;
    private int precision;
    private int scale;

    private SchemaElement(CompactReader in) {
        this.in = in;
    }

    static SchemaElement read(CompactReader in) throws InvalidParquetException {
        SchemaElement element = new SchemaElement(in);
        in.struct("SchemaElement");
        for (int id = in.field(); id != CompactReader.END; id = in.field()) {
            element.field(id);
        }
        if (element.name.isEmpty()) {
            throw new InvalidParquetException("schema element must have a name but has none");
        }
        return element;
    }

    /// How many elements stand below this one, 0 for a column.
    int children() {
        return children;
    }

    ParquetColumn column() throws InvalidParquetException {
        String column = name.orElseThrow();
        if (children != 0) {
            throw new InvalidParquetException(
                    "schema must be flat but '%s' is a group of %d".formatted(column, children));
        }
        if (physical.isEmpty() || repetition.isEmpty()) {
            throw new InvalidParquetException("column '%s' must have a type and a repetition".formatted(column));
        }
        return new ParquetColumn(column, repetition.get(), type(column, physical.get()));
    }

    private void field(int id) throws InvalidParquetException {
        switch (id) {
            case 1 -> physical = Optional.of(Enums.at(Physical.values(), in.int32(), "physical type"));
            case 2 -> length = in.int32();
            case 3 -> repetition = Optional.of(Enums.at(Repetition.values(), in.int32(), "repetition"));
            case 4 -> name = Optional.of(in.text(MAX_NAME_BYTES));
            case 5 -> children = in.int32();
            case 6 -> converted = Optional.of(Enums.at(Converted.values(), in.int32(), "converted type"));
            case 7 -> scale = in.int32();
            case 8 -> precision = in.int32();
            case 10 -> logical = new LogicalTypeReader(in).read();
            default -> in.skip();
        }
    }

    private DeclaredType type(String column, Physical stored) throws InvalidParquetException {
        requireAgreement(column);
        if (logical.isPresent() && logical.get().converted().isEmpty()) {
            return new DeclaredType(
                    parquetType(stored, Optional.empty()),
                    Optional.of(logical.get().text()));
        }
        Optional<Converted> annotation = converted.isPresent() ? converted : meant();
        boolean tells = annotation.isPresent() && adds(annotation.get(), stored);
        return new DeclaredType(parquetType(stored, tells ? annotation : Optional.empty()), Optional.empty());
    }

    private ParquetType parquetType(Physical stored, Optional<Converted> annotation) {
        boolean decimal = annotation.isPresent() && annotation.get() == Converted.DECIMAL;
        boolean legacy = converted.isPresent();
        return new ParquetType(
                stored,
                annotation,
                stored == Physical.FIXED_LEN_BYTE_ARRAY ? length : 0,
                decimal ? (legacy ? precision : logical.orElseThrow().precision()) : 0,
                decimal ? (legacy ? scale : logical.orElseThrow().scale()) : 0);
    }

    /// Readers differ in which of two annotations they believe, so a file whose two differ says two things.
    private void requireAgreement(String column) throws InvalidParquetException {
        Optional<Converted> other = meant();
        if (converted.isEmpty() || other.isEmpty()) {
            return;
        }
        boolean sameDigits = converted.get() != Converted.DECIMAL
                || logical.get().precision() == precision && logical.get().scale() == scale;
        if (!converted.equals(other) || !sameDigits) {
            throw new InvalidParquetException(
                    "column '%s' must have one meaning but is annotated %s(%d,%d) and %s(%d,%d)"
                            .formatted(
                                    column,
                                    converted.get(),
                                    precision,
                                    scale,
                                    other.get(),
                                    logical.get().precision(),
                                    logical.get().scale()));
        }
    }

    /// The legacy type that the logical one means.
    private Optional<Converted> meant() {
        return logical.isPresent() ? logical.get().converted() : Optional.empty();
    }

    /// A signed annotation of the full width says what the physical type says already.
    private static boolean adds(Converted said, Physical stored) {
        return !(said == Converted.INT_32 && stored == Physical.INT32)
                && !(said == Converted.INT_64 && stored == Physical.INT64);
    }
}
