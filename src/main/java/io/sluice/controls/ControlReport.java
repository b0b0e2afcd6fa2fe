package io.sluice.controls;

import io.sluice.contract.json.Json;
import io.sluice.plan.document.PlanDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every control's result for one stack.
///
/// @param stack name of the stack
/// @param results by control, in order
public record ControlReport(String stack, List<ControlResult> results) {

    /// Grows when a reader of the old form would go wrong.
    static final int VERSION = 1;

    public ControlReport {
        results = List.copyOf(results);
    }

    /// @throws io.sluice.config.ConfigException if an exemption matches nothing
    public static ControlReport of(PlanDocument plan) {
        return of(plan, Controls.all());
    }

    static ControlReport of(PlanDocument plan, List<Control> controls) {
        Exemptions exemptions = Exemptions.of(plan);
        Map<String, List<Control>> byId = new LinkedHashMap<>();
        controls.forEach(control ->
                byId.computeIfAbsent(control.id(), _ -> new ArrayList<>()).add(control));
        List<ControlResult> results = byId.values().stream()
                .map(same -> result(plan, exemptions, same))
                .toList();
        exemptions.requireUsed(results);
        return new ControlReport(plan.stack(), results);
    }

    /// Whether anything is not as it must be.
    public boolean hasFailed() {
        return results.stream().anyMatch(result -> result.word().equals("FAIL"));
    }

    /// For people.
    public String text() {
        return new ControlText(this).text();
    }

    /// For an auditor's file.
    public String markdown() {
        return new ControlMarkdown(this).text();
    }

    /// For programs; `docs/controls-format.md` describes it.
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "sluice-controls");
        json.put("version", VERSION);
        json.put("stack", stack);
        json.put("failed", hasFailed());
        json.put("controls", results.stream().map(ControlReport::json).toList());
        return Json.pretty(json);
    }

    private static Map<String, Object> json(ControlResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", result.id());
        json.put("title", result.title());
        json.put("severity", result.severity().name());
        json.put("result", result.word());
        json.put(
                "resources",
                result.judgements().stream().map(ControlReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Judgement judgement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", judgement.type());
        json.put("name", judgement.name());
        json.put("result", judgement.outcome().word());
        switch (judgement.outcome()) {
            case Outcome.Pass _ -> {}
            case Outcome.Exempt exempt -> json.put("reason", exempt.reason());
            case Outcome.NotApplicable nothing -> json.put("reason", nothing.why());
            case Outcome.Fail fail -> json.putAll(Map.of("is", fail.is(), "must", fail.must()));
        }
        return json;
    }

    /// One result of the controls that share an identifier and differ in the type they judge.
    private static ControlResult result(PlanDocument plan, Exemptions exemptions, List<Control> same) {
        List<Judgement> judged = same.stream()
                .flatMap(control ->
                        control.judge(plan).stream().map(judgement -> exemptions.applied(control.id(), judgement)))
                .toList();
        List<Judgement> real =
                judged.stream().filter(judgement -> !judgement.name().isEmpty()).toList();
        Control control = same.getFirst();
        return new ControlResult(
                control.id(), control.title(), control.severity(), real.isEmpty() ? judged.subList(0, 1) : real);
    }
}
