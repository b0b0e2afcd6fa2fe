package io.sluice.contract.dms;

import io.sluice.contract.TableContract;
import java.util.Optional;

/// Where the key of a contract comes from: the table's primary key, or a unique index that has no NULL in it.
///
/// Such an index tells rows apart as well, but DMS goes by the primary key alone: to DMS the table has no key.
/// See
/// <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Transformations.html>
public final class TableKey {

    /// Name of the property that names the index; a contract without it has its key from the primary key.
    public static final String PROPERTY = "primary_key_index";

    private TableKey() {}

    /// Name of the unique index that stands for the primary key.
    public static Optional<String> index(TableContract contract) {
        return Optional.ofNullable(contract.other().get(PROPERTY)).map(name -> name.asText());
    }

    /// Whether the table has a primary key, so that DMS can match changes to rows.
    public static boolean isPrimary(TableContract contract) {
        return contract.hasKey() && index(contract).isEmpty();
    }
}
