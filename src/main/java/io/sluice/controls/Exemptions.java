package io.sluice.controls;

import io.sluice.config.ConfigException;
import io.sluice.config.Exemption;
import io.sluice.plan.document.PlanDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The exemptions of a stack, as its plan carries them.
///
/// @param all every exemption
record Exemptions(List<Exemption> all) {

    Exemptions {
        all = List.copyOf(all);
    }

    static Exemptions of(PlanDocument plan) {
        return new Exemptions(plan.root()
                .path("exemptions")
                .valueStream()
                .map(exemption -> new Exemption(
                        exemption.path("control").asText(),
                        exemption
                                .path("resources")
                                .valueStream()
                                .map(name -> name.asText())
                                .toList(),
                        exemption.path("reason").asText()))
                .toList());
    }

    /// A failure becomes an exemption where the stack has one for it.
    Judgement applied(String control, Judgement judgement) {
        Optional<Exemption> exemption = all.stream()
                .filter(candidate -> candidate.control().equals(control) && candidate.covers(judgement.name()))
                .findFirst();
        return judgement.outcome() instanceof Outcome.Fail && exemption.isPresent()
                ? new Judgement(
                        judgement.type(),
                        judgement.name(),
                        new Outcome.Exempt(exemption.get().reason()))
                : judgement;
    }

    /// Refuses exemptions from controls that do not exist, and those that nothing needs any more.
    ///
    /// @throws ConfigException naming each
    void requireUsed(List<ControlResult> results) {
        Set<String> known = results.stream().map(ControlResult::id).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (Exemption exemption : all) {
            String key = "sluice:exemptions." + exemption.control();
            if (!known.contains(exemption.control())) {
                problems.add("%s must name a control but there is none of that name; 'sluice controls' lists them"
                        .formatted(key));
                continue;
            }
            exemption.resources().stream()
                    .filter(pattern -> !isUsed(exemption.control(), pattern, results))
                    .forEach(pattern -> problems.add(
                            "%s.resources must match a resource that fails but '%s' matches none: take it out"
                                    .formatted(key, pattern)));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private static boolean isUsed(String control, String pattern, List<ControlResult> results) {
        return results.stream()
                .filter(result -> result.id().equals(control))
                .flatMap(result -> result.judgements().stream())
                .anyMatch(judgement ->
                        judgement.outcome() instanceof Outcome.Exempt && Exemption.covers(pattern, judgement.name()));
    }
}
