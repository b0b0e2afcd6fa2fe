package io.sluice.contract.dms;

import io.sluice.contract.TableContract;
import java.util.Optional;

/// Whether a contract is of a table or of a view, as its property `source_kind` says.
public enum TableKind {
    TABLE,
    /// Has no log, so DMS can load it but not follow it.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.html>
    VIEW;

    /// Name of the property; a contract without it is of a table.
    public static final String PROPERTY = "source_kind";

    /// The kind that the contract names.
    public static TableKind of(TableContract contract) {
        return Optional.ofNullable(contract.other().get(PROPERTY))
                        .filter(kind -> kind.asText().endsWith("view"))
                        .isPresent()
                ? VIEW
                : TABLE;
    }
}
