package io.sluice.plan;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The command line of the plan.
///
/// @param home folder of `Pulumi.yaml`
/// @param stack name of the stack
/// @param json file to write to, `-` for standard output; without it a tree is printed
/// @param metadata root of the metadata store, instead of the stack's own
/// @param databases only these, unless empty
/// @param added a database that the stack does not have
record PlanArguments(
        Path home,
        String stack,
        Optional<String> json,
        Optional<Path> metadata,
        List<String> databases,
        Optional<String> added) {

    static final String USAGE = """
            Usage: plan --stack STACK [--home DIR] [--json FILE|-] [--metadata DIR]
                        [--database NAME]... [--add-database NAME]
            """;

    PlanArguments {
        requireNonNull(home, "home is null");
        requireNonNull(stack, "stack is null");
        databases = List.copyOf(databases);
    }

    /// @throws UsageException naming the option and what is wrong with it
    static PlanArguments parse(List<String> words) {
        Reader reader = new Reader();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new UsageException("%s must be followed by a value".formatted(option));
            }
            reader.accept(option, rest.next());
        }
        return reader.arguments();
    }

    private static final class Reader {

        private Path home = Path.of("");
        private Optional<String> stack = Optional.empty();
        private Optional<String> json = Optional.empty();
        private Optional<Path> metadata = Optional.empty();
        private Optional<String> added = Optional.empty();
        private final List<String> databases = new ArrayList<>();

        void accept(String option, String value) {
            switch (option) {
                case "--home" -> home = Path.of(value);
                case "--stack" -> stack = Optional.of(value);
                case "--json" -> json = Optional.of(value);
                case "--metadata" -> metadata = Optional.of(Path.of(value));
                case "--database" -> databases.add(value);
                case "--add-database" -> added = Optional.of(value);
                default ->
                    throw new UsageException(
                            "option must be one of [--home, --stack, --json, --metadata, --database, --add-database] but was '%s'"
                                    .formatted(option));
            }
        }

        PlanArguments arguments() {
            String name = stack.orElseThrow(() -> new UsageException("--stack must be given but is missing"));
            return new PlanArguments(home, name, json, metadata, databases, added);
        }
    }
}
