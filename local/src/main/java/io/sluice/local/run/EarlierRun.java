package io.sluice.local.run;

import io.sluice.local.dms.RestartState;
import io.sluice.local.dms.journal.Journal;

/// What a run that was killed left in the folder, told to the person and in the report.
///
/// @param options what was asked for
/// @param out the folder
/// @param progress where it is said
/// @param notes where it is kept
record EarlierRun(LocalOptions options, OutFolder out, Progress progress, RunNotes notes) {

    /// Clears away what cannot be gone on with.
    ///
    /// @return where to go on
    RestartState takeUp() {
        RestartState restart = Journal.read(out.task()).restart();
        switch (restart) {
            case LOAD_UNFINISHED -> {
                found("found an unfinished full load in '%s': starting it over".formatted(options.out()));
                out.startOver();
            }
            case CHANGES -> {
                found("found a run in '%s' whose full load is complete: going on with the changes"
                        .formatted(options.out()));
                notes.add("the figures of changes are of this start alone, those of the full load of the whole run");
            }
            case FRESH -> {
                if (out.earlier() == OutFolder.Earlier.UNFINISHED) {
                    found("found a run in '%s' that ended before its full load: starting over"
                            .formatted(options.out()));
                    out.startOver();
                }
            }
        }
        return restart;
    }

    /// Tells how many files waited for the validator.
    void took(int files) {
        if (files > 0) {
            found("took up %d files that an earlier run left in the raw bucket".formatted(files));
        }
    }

    private void found(String sentence) {
        progress.say(sentence);
        notes.add(sentence);
    }
}
