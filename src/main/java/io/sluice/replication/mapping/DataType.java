package io.sluice.replication.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/// A type as a rule names it.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Reference.DataTypes.html>
///
/// @param type DMS's name of the type
/// @param length most characters of a string
/// @param precision digits of a number
/// @param scale digits after the point of a number
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DataType(String type, Optional<Integer> length, Optional<Integer> precision, Optional<Integer> scale) {

    static DataType plain(String type) {
        return new DataType(type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DataType string(int length) {
        return new DataType("string", Optional.of(length), Optional.empty(), Optional.empty());
    }

    static DataType numeric(int precision, int scale) {
        return new DataType("numeric", Optional.empty(), Optional.of(precision), Optional.of(scale));
    }
}
