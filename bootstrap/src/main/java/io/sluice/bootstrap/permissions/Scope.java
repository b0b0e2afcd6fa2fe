package io.sluice.bootstrap.permissions;

import io.sluice.config.Account;
import java.util.Arrays;
import java.util.List;

/// What an action may be done to: as narrow as names allow, which Pulumi makes of logical names and seven hex digits.
///
/// Within an account, names do not tell one stack from another.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html>
public enum Scope {
    /// Actions for which AWS offers no narrower resource.
    ANYTHING("Anything", "*"),
    /// The buckets of pipelines, by their purpose.
    BUCKETS(
            "Buckets",
            "arn:aws:s3:::*access-logs-???????",
            "arn:aws:s3:::*-raw-???????",
            "arn:aws:s3:::*-lake-???????",
            "arn:aws:s3:::*-fail-???????",
            "arn:aws:s3:::*-metadata-???????",
            "arn:aws:s3:::*-results-???????"),
    /// Everything in those buckets.
    OBJECTS(
            "Objects",
            "arn:aws:s3:::*access-logs-???????/*",
            "arn:aws:s3:::*-raw-???????/*",
            "arn:aws:s3:::*-lake-???????/*",
            "arn:aws:s3:::*-fail-???????/*",
            "arn:aws:s3:::*-metadata-???????/*",
            "arn:aws:s3:::*-results-???????/*"),
    /// The contracts that a deployment publishes: the only objects that the program makes.
    CONTRACTS("Contracts", "arn:aws:s3:::*-metadata-???????/contracts/*"),
    /// Roles that a stack makes.
    ROLES(
            "Roles",
            "role/*-validator-role-???????",
            "role/*-notifier-role-???????",
            "role/*-watcher-role-???????",
            "role/*-extractor-role-???????",
            "role/*-watcher-time-???????",
            "role/*-extractor-time-???????",
            "role/*-source-access-???????",
            "role/*-reload-access-???????",
            "role/*-target-???????",
            "role/*-chat-role-???????"),
    /// The two roles that DMS wants in every account.
    ACCOUNT_ROLES("AccountRoles", "role/dms-vpc-role", "role/dms-cloudwatch-logs-role"),
    KEYS("Keys", "kms:key/*"),
    QUEUES(
            "Queues",
            "sqs:*-notifier-???????",
            "sqs:*-notifier-dead-letters-???????",
            "sqs:*-validation-???????",
            "sqs:*-validation-dead-letters-???????"),
    TOPICS("Topics", "sns:*"),
    /// Those of a stack alone, each with its versions: whoever may change the code of another function acts with that
    /// function's role, which no boundary limits.
    FUNCTIONS(
            "Functions",
            "lambda:function:*-validator-???????",
            "lambda:function:*-validator-???????:*",
            "lambda:function:*-notifier-???????",
            "lambda:function:*-notifier-???????:*",
            "lambda:function:*-watcher-???????",
            "lambda:function:*-watcher-???????:*",
            "lambda:function:*-extractor-???????",
            "lambda:function:*-extractor-???????:*"),
    FEEDS("Feeds", "lambda:event-source-mapping:*"),
    RULES(
            "Rules",
            "events:rule/*-dms-grave-???????",
            "events:rule/*-dms-listed-???????",
            "events:rule/*-dms-stopped-???????"),
    /// Logs of functions, and those that DMS names after its instances; each also as AWS writes it with its streams.
    LOG_GROUPS(
            "LogGroups",
            "logs:log-group:*-logs-???????",
            "logs:log-group:*-logs-???????:*",
            "logs:log-group:dms-tasks-*"),
    ALARMS("Alarms", "cloudwatch:alarm:*"),
    /// They have no region.
    DASHBOARDS("Dashboards", "arn:aws:cloudwatch::{account}:dashboard/sluice-*"),
    SCHEDULES("Schedules", "scheduler:schedule/default/*"),
    WORKGROUPS("Workgroups", "athena:workgroup/*"),
    CATALOGUE("Catalogue", "glue:catalog", "glue:database/*", "glue:table/*"),
    MIGRATION("Migration", "dms:*"),
    SECRETS("Secrets", "secretsmanager:secret:*"),
    FIREWALLS("Firewalls", "ec2:security-group/*", "ec2:security-group-rule/*", "ec2:vpc/*"),
    CHATS("Chats", "arn:aws:chatbot::{account}:*");

    private final String title;
    private final List<String> patterns;

    Scope(String title, String... patterns) {
        this.title = title;
        this.patterns = List.of(patterns);
    }

    /// Its name as part of a statement's `sid`.
    String title() {
        return title;
    }

    /// ARNs of one account and region.
    public List<String> arns(Account account) {
        return patterns.stream().map(pattern -> arn(pattern, account)).toList();
    }

    private static String arn(String pattern, Account account) {
        if (pattern.equals("*") || pattern.startsWith("arn:")) {
            return pattern.replace("{account}", account.id());
        }
        if (pattern.startsWith("role/")) {
            return "arn:aws:iam::%s:%s".formatted(account.id(), pattern);
        }
        List<String> parts = Arrays.asList(pattern.split(":", 2));
        return "arn:aws:%s:%s:%s:%s".formatted(parts.get(0), account.region(), account.id(), parts.get(1));
    }
}
