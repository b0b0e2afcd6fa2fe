package io.sluice.plan.difference;

import io.sluice.plan.document.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is replaced because an input that cannot change in place takes its value from something that is replaced: a new
/// endpoint has a new ARN, and a task cannot change its endpoints.
///
/// @param pairs the resources that are in both plans
record Cascade(List<Pair> pairs) {

    /// @param replaced what is replaced for its own sake, with the reason
    /// @return every replaced pair with its reason, in the order in which one follows from the other
    Map<Pair, String> of(Map<Pair, String> replaced) {
        Map<Pair, String> all = new LinkedHashMap<>(replaced);
        Map<String, Resource> urns = new TreeMap<>();
        replaced.keySet().forEach(pair -> urns.put(pair.after().urn(), pair.after()));
        boolean found = true;
        while (found) {
            found = false;
            for (Pair pair : pairs) {
                Optional<String> reason = all.containsKey(pair) ? Optional.empty() : follows(pair.after(), urns);
                if (reason.isPresent()) {
                    all.put(pair, reason.get());
                    urns.put(pair.after().urn(), pair.after());
                    found = true;
                }
            }
        }
        return all;
    }

    private static Optional<String> follows(Resource resource, Map<String, Resource> replaced) {
        Set<String> fixed = ReplacedTypes.inputs(resource.type());
        return fixed.stream()
                .sorted()
                .flatMap(input -> resource.sources(input).stream()
                        .filter(replaced::containsKey)
                        .map(urn -> "%s follows %s, which is replaced"
                                .formatted(input, replaced.get(urn).label())))
                .findFirst();
    }
}
