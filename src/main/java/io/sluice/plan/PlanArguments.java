package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The command line of the plan.
///
/// @param home folder of `Pulumi.yaml`
/// @param stack name of the stack
/// @param databases only these, unless empty
/// @param options every other option, by its name
record PlanArguments(Path home, String stack, List<String> databases, Map<String, String> options) {

    static final String USAGE = """
            Usage: plan --stack STACK [--home DIR] [--metadata DIR]
                        [--database NAME]... [--add-database NAME]
                        [--json FILE|-] [--diagram FILE.svg]
                        [--against PLAN.json [--markdown FILE|-]]
            """;

    private static final List<String> KNOWN = List.of(
            "--home",
            "--stack",
            "--json",
            "--metadata",
            "--database",
            "--add-database",
            "--against",
            "--markdown",
            "--diagram");

    PlanArguments {
        requireNonNull(home, "home is null");
        requireNonNull(stack, "stack is null");
        databases = List.copyOf(databases);
        options = Map.copyOf(options);
    }

    /// @throws UsageException naming the option and what is wrong with it
    static PlanArguments parse(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> databases = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!KNOWN.contains(option)) {
                throw new UsageException("option must be one of %s but was '%s'".formatted(KNOWN, option));
            }
            if (!rest.hasNext()) {
                throw new UsageException("%s must be followed by a value".formatted(option));
            }
            if (option.equals("--database")) {
                databases.add(rest.next());
            } else {
                options.put(option, rest.next());
            }
        }
        String stack = Optional.ofNullable(options.remove("--stack"))
                .orElseThrow(() -> new UsageException("--stack must be given but is missing"));
        Path home = Path.of(Optional.ofNullable(options.remove("--home")).orElse(""));
        return new PlanArguments(home, stack, databases, options);
    }

    /// File to write to, `-` for standard output; without it a tree is printed.
    Optional<String> json() {
        return Optional.ofNullable(options.get("--json"));
    }

    /// Root of the metadata store, instead of the stack's own.
    Optional<Path> metadata() {
        return path("--metadata");
    }

    /// A database that the stack does not have.
    Optional<String> added() {
        return Optional.ofNullable(options.get("--add-database"));
    }

    /// An earlier plan, to compare with.
    Optional<Path> against() {
        return path("--against");
    }

    /// File for the difference or the evidence as Markdown.
    Optional<String> markdown() {
        return Optional.ofNullable(options.get("--markdown"));
    }

    /// File for the picture of one database.
    Optional<Path> diagram() {
        return path("--diagram");
    }

    private Optional<Path> path(String option) {
        return Optional.ofNullable(options.get(option)).map(Path::of);
    }
}
