package io.sluice.cli.validate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import io.sluice.local.report.TextTable;
import java.util.List;

/// What the validator says of some files, for people and for machines.
///
/// @param files one a file, in the order in which they were given
public record ValidateReport(List<FileReport> files) {

    /// Version of the JSON form.
    static final int FORMAT = 1;

    public ValidateReport {
        files = List.copyOf(files);
    }

    /// Whether every file would enter the lake.
    public boolean passed() {
        return files.stream().allMatch(FileReport::passed);
    }

    /// A table of the files, and one of the findings where there are any.
    public String text() {
        TextTable decisions = new TextTable(List.of("decision", "file", "table", "version", "rows"));
        TextTable findings = new TextTable(List.of("file", "rule", "finding"));
        for (FileReport file : files) {
            String version = file.contents().contractVersion().stream()
                    .mapToObj(Integer::toString)
                    .findFirst()
                    .orElse("");
            decisions.row(
                    file.decision(),
                    file.file(),
                    file.table().qualifiedName(),
                    version,
                    file.contents().rows());
            file.findings()
                    .forEach(finding ->
                            findings.row(file.file(), FileReport.rule(finding), FileReport.sentence(finding)));
        }
        return findings.size() == 0 ? decisions.text() : decisions.text() + "\n" + findings.text();
    }

    /// The document of `docs/validate-report.md`.
    public String json() {
        ObjectNode root = Json.object().put("format", FORMAT).put("decision", passed() ? "passed" : "failed");
        ArrayNode list = root.putArray("files");
        files.forEach(file -> list.add(file.json()));
        return Json.pretty(root);
    }
}
