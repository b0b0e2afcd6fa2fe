package io.sluice.cli.validate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.TableId;
import io.sluice.contract.json.Json;
import io.sluice.contract.key.RawKey.Kind;
import io.sluice.contract.pipeline.Receipt.Contents;
import java.util.List;
import java.util.Locale;

/// What the validator says of one file.
///
/// @param file path or address, as it was given
/// @param table table it was held against
/// @param kind whether it was taken for a file of a full load or of changes
/// @param contents what was found in it
/// @param findings what breaks the contract, empty for a file that passes
public record FileReport(String file, TableId table, Kind kind, Contents contents, List<String> findings) {

    public FileReport {
        requireNonNull(file, "file is null");
        requireNonNull(table, "table is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(contents, "contents is null");
        findings = List.copyOf(findings);
    }

    /// Whether the file would enter the lake.
    public boolean passed() {
        return findings.isEmpty();
    }

    /// `passed` or `failed`.
    public String decision() {
        return passed() ? "passed" : "failed";
    }

    /// Identifier of the rule that a finding names.
    static String rule(String finding) {
        return finding.substring(0, Math.max(0, finding.indexOf(": ")));
    }

    /// What a finding says behind its rule.
    static String sentence(String finding) {
        int colon = finding.indexOf(": ");
        return colon < 0 ? finding : finding.substring(colon + 2);
    }

    ObjectNode json() {
        ObjectNode node = Json.object().put("file", file).put("decision", decision());
        node.put("table", table.qualifiedName()).put("kind", kind.name().toLowerCase(Locale.ROOT));
        contents.contractVersion().ifPresent(version -> node.put("contractVersion", version));
        node.put("rows", contents.rows());
        contents.counts().ifPresent(counts -> node.set("counts", counts.json()));
        ArrayNode list = node.putArray("findings");
        findings.forEach(finding -> list.addObject().put("rule", rule(finding)).put("finding", sentence(finding)));
        return node;
    }
}
