package io.sluice.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.PropertyDiff;
import pulumirpc.Provider.PropertyDiff.Kind;

/// What a change of inputs does to a resource.
///
/// @param kinds what happens to each input that differs
/// @param deletesFirst whether the new one would bear the old one's name
record Difference(Map<String, Kind> kinds, boolean deletesFirst) {

    private static final Set<Kind> REPLACING = Set.of(Kind.ADD_REPLACE, Kind.UPDATE_REPLACE, Kind.DELETE_REPLACE);

    /// Inputs that hold the name of the thing itself.
    private static final List<String> NAMES = List.of("bucket", "name");

    /// @param replaced inputs that cannot change in place
    static Difference of(DiffRequest request, Set<String> replaced) {
        Map<String, Object> olds = Values.plain(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
        Map<String, Object> news = Values.plain(request.getNews());
        Set<String> names = new TreeSet<>(olds.keySet());
        names.addAll(news.keySet());
        names.remove(AutoName.DEFAULTS);
        request.getIgnoreChangesList().forEach(names::remove);
        Map<String, Kind> kinds = new TreeMap<>();
        for (String name : names) {
            if (!Objects.equals(Values.essence(olds.get(name)), Values.essence(news.get(name)))) {
                kinds.put(name, kind(olds.containsKey(name), news.containsKey(name), replaced.contains(name)));
            }
        }
        boolean sameName =
                NAMES.stream().anyMatch(name -> olds.get(name) instanceof String old && old.equals(news.get(name)));
        return new Difference(kinds, sameName);
    }

    DiffResponse response() {
        DiffResponse.Builder response = DiffResponse.newBuilder()
                .setChanges(kinds.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .setHasDetailedDiff(true);
        kinds.forEach((name, kind) -> {
            response.addDiffs(name);
            response.putDetailedDiff(
                    name,
                    PropertyDiff.newBuilder().setKind(kind).setInputDiff(true).build());
            if (REPLACING.contains(kind)) {
                response.addReplaces(name);
            }
        });
        return response.setDeleteBeforeReplace(response.getReplacesCount() > 0 && deletesFirst)
                .build();
    }

    private static Kind kind(boolean before, boolean after, boolean replaces) {
        if (!before) {
            return replaces ? Kind.ADD_REPLACE : Kind.ADD;
        }
        if (!after) {
            return replaces ? Kind.DELETE_REPLACE : Kind.DELETE;
        }
        return replaces ? Kind.UPDATE_REPLACE : Kind.UPDATE;
    }
}
