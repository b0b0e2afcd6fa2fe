package io.sluice.local.run;

import static java.util.Objects.requireNonNull;

import io.sluice.local.source.SourceAddress;
import io.sluice.metadata.TableSelection;
import java.nio.file.Path;
import java.util.Optional;

/// What a person asks of a run.
///
/// @param home folder of the project
/// @param pipeline which pipeline of which stack
/// @param source database of the person's own, empty for the sample
/// @param ending when the run ends
/// @param out folder that keeps everything of the run
public record LocalOptions(Path home, PipelineName pipeline, Optional<Source> source, Ending ending, Path out) {

    public LocalOptions {
        requireNonNull(home, "home is null");
        requireNonNull(pipeline, "pipeline is null");
        requireNonNull(source, "source is null");
        requireNonNull(ending, "ending is null");
        out = out.toAbsolutePath().normalize();
    }

    /// @param stack stack whose plan is used
    /// @param database name of the pipeline
    public record PipelineName(String stack, String database) {}

    /// @param address where it is
    /// @param tables which of its tables are meant
    public record Source(SourceAddress address, TableSelection tables) {}

    /// When a run ends.
    public enum Ending {
        /// After the scripted changes, or for a database of one's own after the full load and what came in meanwhile.
        WHEN_DONE,
        /// When it is interrupted.
        ON_INTERRUPT
    }
}
