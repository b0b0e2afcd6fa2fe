package io.sluice.plan.difference;

import io.sluice.plan.difference.Consequence.Effect;
import io.sluice.plan.document.PlanDocument;
import io.sluice.plan.document.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which resources Pulumi would delete, or delete and make anew, and what is lost with them.
///
/// @param before the old plan
/// @param after the new plan
record Replacements(PlanDocument before, PlanDocument after) {

    private static final String PROVIDER_SOURCE =
            "https://github.com/hashicorp/terraform-provider-aws/tree/main/internal/service";
    private static final String PROVIDER = "pulumi:providers:aws";

    /// Inputs of a provider that say where it deploys to.
    private static final Set<String> PLACE = Set.of("region", "allowedAccountIds");

    private static final String NAMES_SOURCE = "https://www.pulumi.com/docs/iac/concepts/resources/names/";
    private static final String ALIASES_SOURCE = "https://www.pulumi.com/docs/iac/concepts/resources/options/aliases/";

    List<Consequence> of(List<Pair> pairs) {
        List<Consequence> found = new ArrayList<>();
        Map<Pair, String> replaced = new LinkedHashMap<>();
        Map<String, String> moved = moved(pairs);
        pairs.forEach(pair -> Optional.ofNullable(moved.get(pair.after().providerUrn()))
                .or(() -> replaced(pair))
                .ifPresent(reason -> replaced.put(pair, reason)));
        new Cascade(pairs).of(replaced).forEach((pair, reason) -> {
            found.add(consequence(Effect.REPLACES, pair.before(), reason, PROVIDER_SOURCE));
            lost(pair.before(), "replaced").ifPresent(found::add);
        });
        Set<String> kept = new HashSet<>();
        pairs.forEach(pair -> kept.add(pair.before().urn()));
        before.custom().stream()
                .filter(resource -> !kept.contains(resource.urn()))
                .forEach(resource -> gone(resource).forEach(found::add));
        return found;
    }

    /// Providers that reach another account or region: whatever is under them is left there and made here anew.
    private static Map<String, String> moved(List<Pair> pairs) {
        Map<String, String> moved = new HashMap<>();
        pairs.stream()
                .filter(pair -> pair.after().type().equals(PROVIDER))
                .forEach(pair -> pair.differing().stream()
                        .filter(PLACE::contains)
                        .findFirst()
                        .ifPresent(input -> moved.put(
                                pair.after().urn(),
                                "%s of %s"
                                        .formatted(
                                                pair.told(input), pair.after().label()))));
        return moved;
    }

    private static Optional<String> replaced(Pair pair) {
        String old = pair.before().providerUrn();
        String now = pair.after().providerUrn();
        if (!old.equals(now)) {
            return Optional.of(
                    "another provider: %s → %s".formatted(old.replaceFirst(".*::", ""), now.replaceFirst(".*::", "")));
        }
        List<String> inputs = pair.differing().stream()
                .filter(ReplacedTypes.inputs(pair.after().type())::contains)
                .map(pair::told)
                .toList();
        return inputs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", inputs));
    }

    private List<Consequence> gone(Resource resource) {
        List<Consequence> found = new ArrayList<>();
        successor(resource)
                .ifPresent(next -> found.add(consequence(
                        Effect.REPLACES,
                        resource,
                        "its place is taken by %s, which is another resource to Pulumi without an alias"
                                .formatted(next),
                        next.equals(resource.label()) ? ALIASES_SOURCE : NAMES_SOURCE)));
        lost(resource, found.isEmpty() ? "deleted" : "replaced").ifPresent(found::add);
        return found;
    }

    /// The only new resource of the type in the same pipeline, when this is the only one of its type that goes.
    private Optional<String> successor(Resource gone) {
        List<Resource> leaving = onlyIn(before, after, gone);
        List<Resource> arriving = onlyIn(after, before, gone);
        Optional<Resource> sameName = arriving.stream()
                .filter(resource -> resource.name().equals(gone.name()))
                .findFirst();
        return sameName.or(() -> leaving.size() == 1 && arriving.size() == 1
                        ? Optional.of(arriving.getFirst())
                        : Optional.empty())
                .map(Resource::label);
    }

    private List<Resource> onlyIn(PlanDocument here, PlanDocument there, Resource like) {
        Optional<String> database = before.database(like);
        return here.all(like.type()).stream()
                .filter(resource -> !there.resources().containsKey(resource.urn()))
                .filter(resource -> here.database(resource).equals(database))
                .toList();
    }

    private Optional<Consequence> lost(Resource resource, String how) {
        return ReplacedTypes.lost(resource.type()).map(what -> {
            String end = "%s: %s would be lost".formatted(how, what);
            if (resource.isProtected()) {
                end = "%s, but Pulumi refuses to while it is protected".formatted(end);
            } else if (resource.isRetained()) {
                end = "%s: %s would stay behind, with nothing writing to it".formatted(how, what);
            }
            return consequence(Effect.ENDANGERS_DATA, resource, end, NAMES_SOURCE);
        });
    }

    private Consequence consequence(Effect effect, Resource resource, String sentence, String source) {
        return new Consequence(effect, before.database(resource).orElse(""), resource.label(), sentence, source);
    }
}
