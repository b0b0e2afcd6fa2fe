package io.sluice.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The catalogue queries, kept as SQL files beside the classes.
final class PostgresQueries {

    private PostgresQueries() {}

    static String read(String name) {
        try (InputStream sql = PostgresQueries.class.getResourceAsStream(name)) {
            if (sql == null) {
                throw new IllegalStateException("query '%s' is not in the artifact".formatted(name));
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
