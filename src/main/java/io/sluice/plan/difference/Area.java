package io.sluice.plan.difference;

/// What a fact is about, in the order in which a person wants to read of it.
public enum Area {
    /// Tables and columns: contracts and table mappings together.
    TABLES("tables"),
    /// Settings of replication tasks.
    TASK_SETTINGS("task settings"),
    /// Everything else that is deployed.
    RESOURCES("resources"),
    /// The tables of the lake as queries see them.
    CATALOGUE("catalogue"),
    /// Roles, and the policies of buckets, queues, topics and keys.
    ACCESS("access"),
    /// Alarms, event rules and whom they tell.
    ALARMS("alarms"),
    /// Secret settings of the stack, of which nothing but the change is told.
    SECRETS("secrets");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    /// As headings write it.
    public String title() {
        return title;
    }
}
