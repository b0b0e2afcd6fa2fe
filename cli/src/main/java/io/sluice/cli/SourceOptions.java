package io.sluice.cli;

import io.sluice.local.LocalException;
import io.sluice.local.run.LocalOptions;
import io.sluice.local.source.SourceAddress;
import io.sluice.metadata.TableSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// The options that name a database of the person's own.
final class SourceOptions {

    /// Bound of a database's name in a stack, so that every name made from it fits AWS's own bounds.
    private static final int MAX_NAME = 40;

    private static final Pattern NAME = Pattern.compile("[a-z]([-_]?[a-z0-9])*");

    @Option(
            names = "--source",
            required = true,
            paramLabel = "JDBC-URL",
            description = {
                "jdbc:postgresql://host:port/database. It is only read, but for a replication slot and publications",
                "that the run makes and drops again."
            })
    private String source;

    @Option(names = "--user", required = true, description = "Role that owns the tables and may replicate.")
    private String user;

    @Option(
            names = "--password-env",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password. Without it none is sent.")
    private Optional<String> passwordVariable;

    @Option(names = "--database", description = "Name of the pipeline. Default: the database's own name.")
    private Optional<String> database;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description = "Only tables like this, * for any text; repeatable.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "No tables like this, * for any text; repeatable.")
    private List<String> exclude = new ArrayList<>();

    LocalOptions.Source source() {
        return new LocalOptions.Source(
                new SourceAddress(
                        source,
                        user,
                        passwordVariable.map(SourceOptions::password).orElse("")),
                new TableSelection(include, exclude));
    }

    String database() {
        return database.map(SourceOptions::checked).orElseGet(this::nameInUrl);
    }

    /// As a stack wants it, which the person's need not have.
    private static String checked(String name) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw new LocalException(
                    "--database must be 1 to %d lower-case letters, digits and single - or _ between them,"
                                    .formatted(MAX_NAME)
                            + " first a letter, but was '%s'".formatted(name));
        }
        return name;
    }

    private String nameInUrl() {
        String path = source.replaceFirst("[?].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+", "")
                .replaceAll("^(.{%d}).*$".formatted(MAX_NAME), "$1")
                .replaceAll("-+$", "");
        if (name.isEmpty()) {
            throw new LocalException("--database must be given: no name can be taken from '%s'".formatted(path));
        }
        return name;
    }

    private static String password(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new LocalException(
                        "--password-env must name a variable that is set but '%s' is not".formatted(variable)));
    }
}
