package io.sluice.local.run;

import io.sluice.local.source.SampleDatabase;

/// What happens to the sample once it is loaded: the changes, and a file that is none.
///
/// @param sample the shop
/// @param deployment where the bad file is dropped
record SampleScript(SampleDatabase sample, Deployment deployment) {

    /// Key of the file that no task wrote.
    static final String BAD_KEY = SampleDatabase.NAME + "/sales/orders/20260101-000000000.parquet";

    private static final String BAD_TEXT = "PAR1 but nothing that follows is Parquet";

    /// Runs what an earlier run has not.
    void play(Progress progress) {
        deployment.drop(BAD_KEY, BAD_TEXT);
        progress.say("dropped a corrupted file into the raw bucket");
        for (SampleDatabase.Change change : sample.changes()) {
            sample.make(change);
            progress.say("source: " + change.title());
        }
    }
}
