package io.sluice.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which tables of a source are meant, by patterns over `schema.table` in which `*` stands for any text.
///
/// @param include patterns of which one must match, none for every table
/// @param exclude patterns of which none may match
public record TableSelection(List<String> include, List<String> exclude) {

    public TableSelection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// Every table outside the database's own schemas.
    public static TableSelection everything() {
        return new TableSelection(List.of(), List.of());
    }

    /// Whether a table is meant.
    public boolean matches(String schema, String table) {
        String name = schema + "." + table;
        boolean included = include.isEmpty() || include.stream().anyMatch(pattern -> stands(pattern, name));
        return included && exclude.stream().noneMatch(pattern -> stands(pattern, name));
    }

    /// Patterns to include that none of these tables matches.
    ///
    /// @param names `schema.table` of each table
    public List<String> unmatched(List<String> names) {
        return include.stream()
                .filter(pattern -> names.stream().noneMatch(name -> stands(pattern, name)))
                .toList();
    }

    private static boolean stands(String pattern, String name) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
    }
}
