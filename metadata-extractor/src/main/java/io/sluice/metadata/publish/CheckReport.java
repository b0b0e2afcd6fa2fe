package io.sluice.metadata.publish;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.ContractJson;
import io.sluice.contract.json.Json;
import io.sluice.contract.json.PublishedContracts;
import io.sluice.metadata.publish.TableCheck.News;
import io.sluice.metadata.publish.TableCheck.Standing;
import java.util.List;
import java.util.Locale;

/// What one look at the source came to: the function's answer, as `docs/metadata-report.md` describes it.
///
/// @param database name of the pipeline's source database
/// @param tables how many tables were looked at
/// @param checks the tables that differ from what is deployed
/// @param notes losses and problems, a sentence each
/// @param page contracts, where they were wanted
public record CheckReport(String database, int tables, List<TableCheck> checks, Notes notes, ContractPage page) {

    /// Version of the JSON form.
    public static final int FORMAT = 1;

    public CheckReport {
        requireNonNull(database, "database is null");
        requireNonNull(notes, "notes is null");
        requireNonNull(page, "page is null");
        checks = List.copyOf(checks);
    }

    /// Sentences that nobody was told before.
    public List<String> news() {
        return checks.stream()
                .filter(check -> check.news() == News.NEW)
                .flatMap(check -> check.sentences().stream())
                .toList();
    }

    /// The answer.
    public String write() {
        ObjectNode root = Json.object();
        root.put("format", FORMAT).put("database", database).put("tables", tables);
        ArrayNode changes = root.putArray("changes");
        checks.forEach(check -> add(changes, check));
        ArrayNode losses = root.putArray("losses");
        notes.losses().forEach(losses::add);
        ArrayNode problems = root.putArray("problems");
        notes.problems().forEach(problems::add);
        ArrayNode contracts = root.putArray("contracts");
        page.contracts().forEach(contract -> contracts.add(ContractJson.write(contract)));
        page.next()
                .ifPresent(last ->
                        root.putObject("after").put("schema", last.schema()).put("table", last.table()));
        return Json.compact(root);
    }

    private static void add(ArrayNode changes, TableCheck check) {
        check.changes().forEach(change -> {
            ObjectNode node = changes.addObject()
                    .put("schema", check.id().schema())
                    .put("table", check.id().table())
                    .put("kind", change.kind().words())
                    .put("what", change.what())
                    .put("standing", check.standing().name().toLowerCase(Locale.ROOT))
                    .put("told", check.news() == News.TOLD_BEFORE);
            if (check.standing() != Standing.GONE) {
                node.put("version", check.version())
                        .put("key", PublishedContracts.versionKey(check.id(), check.version()));
            }
        });
    }

    /// @param losses what DMS loses of the values, where contracts were wanted
    /// @param problems tables that a pipeline cannot carry or the user may not read
    public record Notes(List<String> losses, List<String> problems) {

        public Notes {
            losses = List.copyOf(losses);
            problems = List.copyOf(problems);
        }
    }
}
