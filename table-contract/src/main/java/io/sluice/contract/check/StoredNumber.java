package io.sluice.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.type.ColumnType;
import io.sluice.contract.type.TimestampUnit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/// Turns a value of a contract into the number that a file holds for it.
///
/// Numbers stand for themselves. A date, time or timestamp may also be given in ISO 8601, `2026-01-31` or
/// `2026-01-31T12:00:00`.
final class StoredNumber {

    private StoredNumber() {}

    /// @param property name of the property, for messages
    /// @throws IllegalArgumentException if a column of the type has no such value
    static BigDecimal of(ColumnType type, String property, JsonNode value) {
        return switch (type) {
            case ColumnType.Int _, ColumnType.Float32 _, ColumnType.Float64 _, ColumnType.Decimal _ ->
                number(type, property, value);
            case ColumnType.Bool _ -> truth(type, property, value);
            case ColumnType.Date _, ColumnType.Time _, ColumnType.Timestamp _ ->
                value.isTextual() ? moment(type, property, value.asText()) : number(type, property, value);
            case ColumnType.Text _, ColumnType.Bytes _ ->
                throw new IllegalArgumentException(
                        "%s must be asked of numbers, dates and times but the type is '%s'".formatted(property, type));
        };
    }

    private static BigDecimal number(ColumnType type, String property, JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(type, property, value.isTextual() ? value.asText() : value.toString());
        }
        return value.decimalValue();
    }

    private static BigDecimal truth(ColumnType type, String property, JsonNode value) {
        if (!value.isBoolean() || !property.equals("enum")) {
            throw wrong(type, property, value.toString());
        }
        return value.asBoolean() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal moment(ColumnType type, String property, String text) {
        try {
            return switch (type) {
                case ColumnType.Date _ ->
                    BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
                case ColumnType.Time _ ->
                    BigDecimal.valueOf(LocalTime.parse(text).get(ChronoField.MILLI_OF_DAY));
                case ColumnType.Timestamp(TimestampUnit unit) -> timestamp(text, unit);
                default -> throw wrong(type, property, text);
            };
        } catch (DateTimeException e) {
            throw wrong(type, property, text);
        }
    }

    private static BigDecimal timestamp(String text, TimestampUnit unit) {
        String full = text.contains("T") ? text : text + "T00:00:00";
        LocalDateTime moment = LocalDateTime.parse(full);
        BigDecimal seconds =
                BigDecimal.valueOf(moment.toEpochSecond(ZoneOffset.UTC)).add(BigDecimal.valueOf(moment.getNano(), 9));
        return seconds.movePointRight(unit == TimestampUnit.MILLIS ? 3 : 6);
    }

    private static IllegalArgumentException wrong(ColumnType type, String property, String value) {
        return new IllegalArgumentException(
                "%s must be a value of type %s but was '%s'".formatted(property, type, value));
    }
}
