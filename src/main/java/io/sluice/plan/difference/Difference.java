package io.sluice.plan.difference;

import io.sluice.contract.json.Json;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.PlanFormatException;
import java.util.List;

/// What differs between two plans of one stack, with what follows from it.
///
/// @param project name of the project
/// @param stack name of the stack
/// @param consequences what would happen, the worst first
/// @param changes what is different, by subject
public record Difference(String project, String stack, List<Consequence> consequences, List<Change> changes) {

    public Difference {
        consequences = List.copyOf(consequences);
        changes = List.copyOf(changes);
    }

    /// @param before the plan to compare with
    /// @param after the plan as it is now
    /// @throws PlanFormatException if the plans are not of one stack
    public static Difference of(PlanDocument before, PlanDocument after) {
        requireSame("stack", before.stack(), after.stack());
        requireSame("project", before.project(), after.project());
        List<Change> changes = new Changes(new FactReader(before).read(), new FactReader(after).read()).all();
        List<Consequence> consequences = new Rules(before, after).consequences(changes);
        return new Difference(after.project(), after.stack(), consequences, new Echoes(changes).leftOut());
    }

    /// Whether nothing differs.
    public boolean isEmpty() {
        return changes.isEmpty() && consequences.isEmpty();
    }

    /// How many changes, in words.
    String count() {
        return changes.size() == 1 ? "1 change" : changes.size() + " changes";
    }

    /// For people.
    public String text() {
        return new TextReport(this).text();
    }

    /// For a comment on a pull request.
    public String markdown() {
        return new MarkdownReport(this).text();
    }

    /// For programs; `docs/plan-format.md` describes it.
    public String json() {
        return Json.pretty(new JsonReport(this).json());
    }

    private static void requireSame(String what, String before, String after) {
        if (!before.equals(after)) {
            throw new PlanFormatException(
                    "--against must be a plan of %s '%s' but is one of '%s'".formatted(what, after, before));
        }
    }
}
