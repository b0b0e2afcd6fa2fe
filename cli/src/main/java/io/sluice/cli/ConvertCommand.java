package io.sluice.cli;

import io.sluice.contract.TableContract;
import io.sluice.contract.dms.Engine;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.LegacyJson;
import io.sluice.local.Folders;
import io.sluice.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice metadata convert`: the contracts of a database in the form that older consumers read.
@Command(
        name = "convert",
        description = "Writes the contracts of a database as etl_manager table/v1.4.0, one file a table.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder to write to.")
    private Path out;

    @Option(
            names = "--engine",
            required = true,
            description = "Engine of the source: Oracle's files have scn, all others stream_position.")
    private String engine;

    @Option(names = "--curated", description = "Adds the columns of history that curated tables have.")
    private boolean curated;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json;

    @Override
    public Integer call() {
        json.ifPresent(ResultFile::requireWritable);
        Engine source = Engine.named(engine)
                .orElseThrow(() -> new LocalException(
                        "--engine must be one of [oracle, postgres, sqlserver, mysql, mariadb] but was '%s'"
                                .formatted(engine)));
        LegacyJson form = new LegacyJson(
                source == Engine.ORACLE ? "scn" : "stream_position",
                curated ? LegacyJson.Shape.CURATED : LegacyJson.Shape.RAW);
        List<TableContract> contracts = Complaint.of(() -> store.store().current(store.database()));
        List<String> files = new ArrayList<>();
        try {
            for (TableContract contract : contracts) {
                String schema = filePart(contract.id().schema());
                Path folder = Files.createDirectories(out.resolve(schema));
                String name = filePart(contract.id().table());
                Path file = folder.resolve(name + ".json");
                Files.writeString(file, Json.pretty(form.write(contract)));
                files.add(file.toString());
            }
        } catch (IOException e) {
            throw new LocalException("--out '%s' cannot be written: %s".formatted(out, Folders.reason(e)), e);
        }
        (json.filter("-"::equals).isPresent() ? System.err : System.out)
                .printf("%d files written to %s%n", files.size(), out);
        json.ifPresent(file -> ResultFile.write(
                file,
                new MetadataReport()
                        .database(store.database())
                        .sentences("files", files)
                        .write()));
        return 0;
    }

    /// A name as a part of a path, so that none leads out of the folder.
    private static String filePart(String name) {
        String part = name.toLowerCase(Locale.ROOT).replace("/", "%2F").replace("\\", "%5C");
        return part.matches("[.]+") ? part.replace(".", "%2E") : part;
    }
}
