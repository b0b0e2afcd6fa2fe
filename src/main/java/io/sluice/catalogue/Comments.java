package io.sluice.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.TableContract;
import io.sluice.contract.pipeline.FileLayout.FileColumn;
import java.util.Optional;

/// What a Glue table says of itself and its columns: the contract's own descriptions, and what Sluice's columns are.
///
/// @param contract the table
record Comments(TableContract contract) {

    /// Property of the metadata form that describes a table or a column.
    private static final String DESCRIPTION = "description";

    // See <https://docs.aws.amazon.com/glue/latest/dg/aws-glue-api-catalog-tables.html>
    private static final int MAX_DESCRIPTION = 2_048;
    private static final int MAX_COMMENT = 255;

    Comments {
        requireNonNull(contract, "contract is null");
    }

    String ofTable() {
        String history = "Every version of the rows of " + contract.id().qualifiedName();
        return text(contract.other().get(DESCRIPTION))
                .map(text -> cut("%s: %s".formatted(history, text), MAX_DESCRIPTION))
                .orElse(history);
    }

    Optional<String> of(FileColumn column) {
        return switch (column.role()) {
            case DATA ->
                contract.column(column.name())
                        .flatMap(own -> text(own.other().get(DESCRIPTION)))
                        .map(text -> cut(text, MAX_COMMENT));
            case OPERATION -> Optional.of("I, U or D: what was done to the row");
            case TIMESTAMP -> Optional.of("When it was committed; of a full load, when the load began");
            case CHANGE_SEQUENCE -> Optional.of("Order of changes within a task; empty in a full load");
            case POSITION -> Optional.of("Position in the source's log; empty in a full load");
            case BEFORE_IMAGE -> Optional.of("Value before the change");
        };
    }

    private static Optional<String> text(JsonNode description) {
        return Optional.ofNullable(description).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
