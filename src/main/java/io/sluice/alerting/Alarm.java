package io.sluice.alerting;

import static java.util.Objects.requireNonNull;

/// One reason to tell somebody.
///
/// @param name what is wrong, in two or three words with hyphens
/// @param meaning what it means and what to do, for whoever is called at night
/// @param metric what is watched
/// @param limit from where on
record Alarm(String name, String meaning, Metric metric, Limit limit) {

    Alarm {
        requireNonNull(name, "name is null");
        requireNonNull(meaning, "meaning is null");
        requireNonNull(metric, "metric is null");
        requireNonNull(limit, "limit is null");
    }
}
