package io.sluice.cli.validate;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.TableContract;
import io.sluice.contract.TableId;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.key.RawKey;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.FileLayout;
import io.sluice.contract.pipeline.Receipt.Contents;
import io.sluice.local.LocalException;
import io.sluice.local.run.Progress;
import io.sluice.validator.check.FileCheck;
import io.sluice.validator.check.FileCheck.Result;
import io.sluice.validator.parquet.InvalidParquetException;
import io.sluice.validator.parquet.ParquetColumn;
import io.sluice.validator.parquet.ParquetFile;
import io.sluice.validator.parquet.ReadLimits;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Holds files against contracts as the function does.
///
/// @param contracts what files are held against
/// @param kind what files are taken for, empty to tell by their names
/// @param lobLimitKib kibibytes at which DMS cuts LOBs, empty where cutting is accepted
/// @param progress told while a file takes long
public record FileJudge(ContractChoice contracts, Optional<Kind> kind, OptionalInt lobLimitKib, Progress progress) {

    /// How long a file may take before a person is shown how far it is.
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    public FileJudge {
        requireNonNull(contracts, "contracts is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(lobLimitKib, "lobLimitKib is null");
        requireNonNull(progress, "progress is null");
    }

    /// @param file path or address
    /// @throws LocalException if the file cannot be read, or it cannot be told what it is
    public FileReport judge(String file, Source source) {
        List<TableContract> versions = contracts.of(file);
        Kind taken = kind.orElseGet(() -> kind(file));
        TableId table = versions.getFirst().id();
        try {
            ParquetFile<IOException> parquet =
                    ParquetFile.open(source.size(), watched(file, source)::read, limits(versions));
            FileLayout layout = layout(
                    parquet.footer().columns().stream().map(ParquetColumn::name).toList());
            Result result = FileCheck.of(layout, lobLimitKib).judge(parquet, versions, taken);
            Contents contents =
                    new Contents(parquet.footer().rows(), OptionalInt.of(result.contractVersion()), result.counts());
            return new FileReport(file, table, taken, contents, result.findings());
        } catch (InvalidParquetException e) {
            Contents nothing = new Contents(0, OptionalInt.empty());
            return new FileReport(file, table, taken, nothing, List.of("V-READ: " + e.getMessage()));
        } catch (IOException e) {
            throw new LocalException("'%s' cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// The layout of the engine that the file comes from, which no contract names: Oracle's commit position has a
    /// name of its own.
    static FileLayout layout(List<String> columns) {
        FileLayout oracle = FileLayout.of(Engine.ORACLE);
        FileLayout standard = FileLayout.standard();
        return columns.contains(oracle.position()) && !columns.contains(standard.position()) ? oracle : standard;
    }

    /// Any time, and the memory that the function takes where it is known how long LOBs are; as much as there is
    /// where it is not, or where LOBs are longer than that.
    private ReadLimits limits(List<TableContract> versions) {
        long most = Math.max(ReadLimits.USUAL_BYTES, Runtime.getRuntime().maxMemory() / 2);
        if (lobLimitKib.isEmpty()) {
            return new ReadLimits(most, Optional.empty());
        }
        int longest = versions.stream()
                .mapToInt(version -> version.lobLimitKib().orElse(1))
                .reduce(lobLimitKib.getAsInt(), Math::max);
        return new ReadLimits(Math.min(most, ReadLimits.bytesFor(longest)), Optional.empty());
    }

    private Watched watched(String file, Source source) {
        return new Watched(file, source, progress, System.nanoTime() + PATIENCE_NANOS);
    }

    private static Kind kind(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        // The lake and the fail bucket have the entity tag behind the name that DMS gave.
        String stem = name.replaceFirst("(-[0-9a-f]{32}(-\\d+)?(-rows)?)?\\.parquet$", "");
        if (RawKey.FULL_LOAD_NAME.matcher(stem).matches()) {
            return Kind.FULL_LOAD;
        }
        if (RawKey.CHANGES_NAME.matcher(stem).matches()) {
            return Kind.CHANGES;
        }
        throw new LocalException(
                "FILE must be named as DMS names files, or --full-load or --cdc must be given, but was '%s'"
                        .formatted(file));
    }

    /// @param from moment from which on a person is shown how far it is, by [System#nanoTime]
    private record Watched(String file, Source source, Progress progress, long from) {

        void read(long offset, byte[] into, int at, int length) throws IOException {
            source.read(offset, into, at, length);
            if (System.nanoTime() - from > 0) {
                progress.draw("checking", offset + length, source.size(), file);
            }
        }
    }
}
