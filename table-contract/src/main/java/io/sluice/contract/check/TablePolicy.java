package io.sluice.contract.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What becomes of a table's files: how many of their rows are looked at, what a bad row does, what may be wider.
///
/// Read from the properties `row_checks` (a mode, or an object with one for `full_load` and `changes`), `quarantine`
/// and `widenings` of a contract; none of them is in the metadata form, whose schema allows further ones.
///
/// @param fullLoad rows of a full load that are looked at, by default all
/// @param changes rows of changes that are looked at, by default all
/// @param quarantine what a row that breaks a check takes with it, by default its file
/// @param widenings types narrower than the contract's that a file may have, by default none
public record TablePolicy(RowChecks fullLoad, RowChecks changes, Quarantine quarantine, Set<Widening> widenings) {

    private static final String ROW_CHECKS = "row_checks";

    public TablePolicy {
        requireNonNull(fullLoad, "fullLoad is null");
        requireNonNull(changes, "changes is null");
        requireNonNull(quarantine, "quarantine is null");
        widenings = Set.copyOf(widenings);
    }

    /// @param properties properties of a table
    /// @throws IllegalArgumentException naming the property that is wrong
    public static TablePolicy read(Map<String, JsonNode> properties) {
        Optional<JsonNode> rows = find(properties, ROW_CHECKS);
        Set<Widening> widenings = EnumSet.noneOf(Widening.class);
        find(properties, "widenings").ifPresent(list -> {
            if (!list.isArray()) {
                throw wrong("widenings", "be a list", list);
            }
            list.forEach(name -> widenings.add(constant(Widening.class, "widenings", name)));
        });
        return new TablePolicy(
                mode(rows, "full_load"),
                mode(rows, "changes"),
                find(properties, "quarantine")
                        .map(value -> constant(Quarantine.class, "quarantine", value))
                        .orElse(Quarantine.FILE),
                widenings);
    }

    private static RowChecks mode(Optional<JsonNode> rows, String kind) {
        if (rows.isEmpty()) {
            return RowChecks.FULL;
        }
        if (!rows.get().isObject()) {
            return constant(RowChecks.class, ROW_CHECKS, rows.get());
        }
        rows.get().fieldNames().forEachRemaining(name -> {
            if (!name.equals("full_load") && !name.equals("changes")) {
                throw new IllegalArgumentException(
                        "%s must name full_load or changes but was '%s'".formatted(ROW_CHECKS, name));
            }
        });
        return Optional.ofNullable(rows.get().get(kind))
                .map(value -> constant(RowChecks.class, ROW_CHECKS + "." + kind, value))
                .orElse(RowChecks.FULL);
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String property, JsonNode value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.isTextual() && lower(constant).equals(value.asText()))
                .findFirst()
                .orElseThrow(() -> {
                    String names = Arrays.stream(type.getEnumConstants())
                            .map(TablePolicy::lower)
                            .collect(Collectors.joining(", "));
                    return wrong(property, "be one of %s".formatted(names), value);
                });
    }

    private static Optional<JsonNode> find(Map<String, JsonNode> properties, String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isNull());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException wrong(String property, String rule, JsonNode value) {
        String found = value.isTextual() ? value.asText() : value.toString();
        return new IllegalArgumentException("%s must %s but was '%s'".formatted(property, rule, found));
    }

    /// How many rows of a file are looked at.
    public enum RowChecks {
        /// None: the footer decides.
        OFF,
        /// Those of a few row groups, the same at every try.
        SAMPLED,
        /// All.
        FULL
    }

    /// What a row that breaks a check takes with it.
    public enum Quarantine {
        /// Its file.
        FILE,
        /// Itself, out of a file whose other rows go on.
        ROWS
    }

    /// Types that were widened in the source, so that files from before are narrower than the contract.
    public enum Widening {
        /// Integers of fewer bits, both with a sign or both without.
        INTEGER,
        /// `float32` for `float64`.
        FLOAT,
        /// Decimals of fewer digits and the same scale.
        DECIMAL
    }
}
