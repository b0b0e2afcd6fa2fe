package io.sluice.controls;

import static java.util.Objects.requireNonNull;

import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.List;

/// One thing that must be so.
///
/// @param id identifier, as Security Hub names it, or `SLUICE.n`
/// @param title what must be so
/// @param severity how bad it is when it is not
/// @param check what decides
public record Control(String id, String title, Severity severity, Check check) {

    public Control {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(check, "check is null");
    }

    /// What a control does with a plan.
    public sealed interface Check {

        /// Judges each resource of one type.
        ///
        /// @param type which resources
        /// @param rule the outcome for one
        record Each(String type, Rule rule) implements Check {

            public Each {
                requireNonNull(type, "type is null");
                requireNonNull(rule, "rule is null");
            }
        }

        /// Has nothing to say of any plan.
        ///
        /// @param why why not
        record Never(String why) implements Check {

            public Never {
                requireNonNull(why, "why is null");
            }
        }
    }

    /// The outcome of one resource.
    @FunctionalInterface
    public interface Rule {

        /// Judges a resource, with the plan around it.
        Outcome judge(PlanDocument plan, Resource resource);
    }

    static Control each(String id, String title, Severity severity, String type, Rule rule) {
        return new Control(id, title, severity, new Check.Each(type, rule));
    }

    static Control never(String id, String title, Severity severity, String why) {
        return new Control(id, title, severity, new Check.Never(why));
    }

    /// One judgement a resource; one without a resource if there is none to judge.
    List<Judgement> judge(PlanDocument plan) {
        return switch (check) {
            case Check.Never never -> List.of(nothing(never.why()));
            case Check.Each each -> {
                List<Judgement> judged = plan.all(each.type()).stream()
                        .map(resource -> new Judgement(
                                resource.type(), resource.name(), each.rule().judge(plan, resource)))
                        .toList();
                yield judged.isEmpty()
                        ? List.of(nothing("no %s in the plan"
                                .formatted(each.type().substring(each.type().lastIndexOf(':') + 1))))
                        : judged;
            }
        };
    }

    private static Judgement nothing(String why) {
        return new Judgement("", "", new Outcome.NotApplicable(why));
    }
}
