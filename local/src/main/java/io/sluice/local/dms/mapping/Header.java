package io.sluice.local.dms.mapping;

import java.util.Optional;

/// What an added column may hold: the facts DMS knows about a change.
///
/// See
/// <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TableMapping.SelectionTransformation.Expressions.html>
public enum Header {
    STREAM_POSITION("$AR_H_STREAM_POSITION"),
    CHANGE_SEQUENCE("$AR_H_CHANGE_SEQ"),
    TIMESTAMP("$AR_H_TIMESTAMP"),
    COMMIT_TIMESTAMP("$AR_H_COMMIT_TIMESTAMP"),
    OPERATION("$AR_H_OPERATION"),
    USER("$AR_H_USER");

    private final String expression;

    Header(String expression) {
        this.expression = expression;
    }

    /// The header of that expression, absent for every other expression that DMS may know.
    static Optional<Header> of(String expression) {
        for (Header header : values()) {
            if (header.expression.equals(expression)) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }
}
