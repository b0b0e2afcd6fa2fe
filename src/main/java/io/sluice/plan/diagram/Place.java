package io.sluice.plan.diagram;

/// Where a part stands: its column from the left and its row from the top.
enum Place {
    /// The key that encrypts the pipeline's data.
    KEY(1, 0),
    /// The function that reads contracts from the source.
    EXTRACTOR(2, 0),
    /// The source database.
    SOURCE(0, 1),
    /// How DMS reaches the source.
    SOURCE_ENDPOINT(1, 1),
    /// The bucket of contracts and receipts.
    METADATA(2, 1),
    /// The source's credentials.
    SECRET(0, 2),
    /// The machine DMS runs on.
    INSTANCE(1, 2),
    /// The function that judges files.
    VALIDATOR(2, 2),
    /// The bucket of files that passed.
    LAKE(3, 2),
    /// What DMS does.
    TASK(1, 3),
    /// Events of files to be judged.
    QUEUE(2, 3),
    /// The lake's tables.
    GLUE(3, 3),
    /// How DMS writes files.
    TARGET_ENDPOINT(1, 4),
    /// The bucket DMS writes to.
    RAW(2, 4),
    /// Who may ask the lake, and how much.
    ATHENA(3, 4),
    /// Events that could not be handled.
    DEAD_LETTERS(1, 5),
    /// The bucket of files that failed.
    FAIL(2, 5),
    /// Where all news goes.
    TOPIC(1, 6),
    /// What is measured and found wrong.
    ALARMS(2, 6),
    /// Who reads the news.
    SLACK(0, 7),
    /// Who writes the news.
    NOTIFIER(1, 7),
    /// What DMS tells of itself.
    EVENTS(2, 7),
    /// Who looks whether the tasks run.
    WATCHER(2, 8);

    private final int column;
    private final int row;

    Place(int column, int row) {
        this.column = column;
        this.row = row;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }
}
