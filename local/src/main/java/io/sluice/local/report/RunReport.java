package io.sluice.local.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sluice.contract.pipeline.Receipt;
import java.util.List;
import java.util.Optional;

/// The result of a run. Its JSON form is described in `docs/local-report.md`; a change to it raises [#VERSION].
///
/// @param summary what was run and whether all is well
/// @param fullLoad what the full load wrote
/// @param cdc what the changes wrote
/// @param validation what the validator decided
/// @param details tables, files and remarks
public record RunReport(Summary summary, FullLoad fullLoad, Cdc cdc, Validation validation, Details details) {

    /// Version of the JSON form.
    public static final int VERSION = 1;

    /// @param ok whether every table matches and no file failed but those the sample means to fail
    /// @param database name of the pipeline
    /// @param stack stack whose plan was used
    /// @param seconds from start to report
    /// @param firstRowInLakeSeconds from start to the first file in the lake, -1 if none came
    @JsonPropertyOrder({"ok", "database", "stack", "seconds", "firstRowInLakeSeconds"})
    public record Summary(boolean ok, String database, String stack, double seconds, double firstRowInLakeSeconds) {}

    /// @param rows rows written
    /// @param files files written
    /// @param seconds from its start to its end
    public record FullLoad(long rows, long files, double seconds) {}

    /// @param inserts `I` rows written
    /// @param updates `U` rows written
    /// @param deletes `D` rows written
    /// @param files files written
    /// @param seconds from the end of the full load to the last change
    public record Cdc(long inserts, long updates, long deletes, long files, double seconds) {}

    /// @param passed files that went to the lake
    /// @param failed files that went to the fail bucket
    /// @param failures the failed ones
    public record Validation(long passed, long failed, List<Failure> failures) {

        public Validation {
            failures = List.copyOf(failures);
        }
    }

    /// @param key key in the raw bucket
    /// @param to key in the fail bucket: of the file, or of the rows of it that were set aside
    /// @param reasons why, each a sentence
    /// @param expected whether the sample put the file there to fail
    public record Failure(String key, String to, List<String> reasons, boolean expected) {

        /// As the validator's receipt has it.
        public static Failure of(Receipt receipt, boolean expected) {
            return new Failure(receipt.from().key(), receipt.asideKey(), receipt.reasons(), expected);
        }
    }

    /// @param tables how each table compares
    /// @param files each file's way through the stages, in order of writing
    /// @param story one row's history and current state, empty where no row with a key was updated
    /// @param notes what the run has to say beside, each a sentence
    public record Details(List<Table> tables, List<File> files, Optional<Story> story, List<String> notes) {

        public Details {
            tables = List.copyOf(tables);
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /// @param title which row of which table
    /// @param history its rows in the lake's history, as a table of text
    /// @param current what is current of it, as a table of text
    public record Story(String title, String history, String current) {}

    /// @param schema schema in the source
    /// @param table table in the source
    /// @param sourceRows rows of the source
    /// @param lakeRows rows of the lake's current state
    /// @param comparison whether they are the same rows, and what stands behind that
    public record Table(String schema, String table, long sourceRows, long lakeRows, Comparison comparison) {}

    /// @param match whether both sides hold the same rows
    /// @param sourceHash hash of the source's rows, whatever their order
    /// @param lakeHash hash of the lake's rows, whatever their order
    /// @param differences rows that differ, by key
    /// @param conversions what DMS's conversions changed, a sentence a column
    public record Comparison(
            boolean match, String sourceHash, String lakeHash, List<String> differences, List<String> conversions) {}

    /// @param key key in the raw bucket
    /// @param kind `full-load` or `cdc`, `other` for what no task wrote
    /// @param rows rows in it
    /// @param stages when it passed each stage
    /// @param decision `passed`, `failed` or `waiting`
    public record File(String key, String kind, long rows, Stages stages, String decision) {}

    /// @param writtenSeconds when it was in the raw bucket, from the run's start
    /// @param judgedSeconds when its receipt was written, -1 while it waits
    public record Stages(double writtenSeconds, double judgedSeconds) {}
}
