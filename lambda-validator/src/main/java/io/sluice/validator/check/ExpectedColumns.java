package io.sluice.validator.check;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import io.sluice.contract.pipeline.FileLayout.Role;
import io.sluice.contract.type.ColumnType;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFooter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns that a contract asks a file for, after what its policy and the kind of the file leave open.
///
/// A file of a full load may be without the operation column, as endpoints without `includeOpForFullLoad` write it;
/// a column may be narrower than the contract says where the policy names the widening.
///
/// @param layout the columns around the table's own
/// @param contract what is asked
/// @param kind whether the file is of a full load
record ExpectedColumns(FileLayout layout, TableContract contract, Kind kind) {

    ExpectedColumns {
        requireNonNull(layout, "layout is null");
        requireNonNull(contract, "contract is null");
        requireNonNull(kind, "kind is null");
    }

    /// In file order.
    List<FileColumn> of(ParquetFooter file) {
        Map<String, ParquetColumn> found = file.columns().stream()
                .collect(Collectors.toMap(ParquetColumn::name, column -> column, (first, second) -> first));
        return layout.columns(contract).stream()
                .filter(column ->
                        kind == Kind.CHANGES || column.role() != Role.OPERATION || found.containsKey(column.name()))
                .map(column -> Optional.ofNullable(found.get(column.name()))
                        .flatMap(present -> narrower(column.type(), present))
                        .map(type -> new FileColumn(column.name(), type, column.role()))
                        .orElse(column))
                .toList();
    }

    /// The file's own type, where it is one that the policy allows in place of the contract's.
    private Optional<ColumnType> narrower(ColumnType wanted, ParquetColumn found) {
        return contract.policy().widenings().stream()
                .flatMap(widening -> Narrower.types(widening, wanted).stream())
                .filter(type -> found.type().is(type.parquet()))
                .findFirst();
    }
}
