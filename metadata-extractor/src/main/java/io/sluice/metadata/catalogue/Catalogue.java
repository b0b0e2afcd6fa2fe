package io.sluice.metadata.catalogue;

import java.sql.SQLException;
import java.util.function.Consumer;

/// Something that answers questions about a database's tables: a server, or a recording of one.
public interface Catalogue {

    /// Asks, and hands on line by line what comes back.
    void ask(Question question, Consumer<Row> each) throws SQLException;
}
