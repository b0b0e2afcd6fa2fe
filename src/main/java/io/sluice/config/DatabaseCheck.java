package io.sluice.config;

import java.nio.file.Path;
import java.util.List;

/// What else must be right about a database before anything of its stack is made: its contracts, say.
@FunctionalInterface
public interface DatabaseCheck {

    /// Nothing else.
    DatabaseCheck NONE = (metadata, database) -> List.of();

    /// A sentence for each problem.
    ///
    /// @param metadata root of the metadata store
    List<String> problems(Path metadata, DatabaseConfig database);
}
