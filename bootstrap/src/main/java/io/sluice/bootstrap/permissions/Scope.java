package io.sluice.bootstrap.permissions;

import io.sluice.config.Account;
import java.util.List;

/// What an action may be done to: as narrow as names allow, which Pulumi makes of logical names and seven hex digits.
///
/// Within an account, most names do not tell one stack from another; tags do, where AWS lets them ([Limit]).
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
    /// The role that AWS's chat integration makes of itself, once in an account.
    /// See <https://docs.aws.amazon.com/chatbot/latest/adminguide/using-service-linked-roles.html>
    CHAT_SERVICE_ROLE(
            "ChatServiceRole", "role/aws-service-role/management.chatbot.amazonaws.com/AWSServiceRoleForAWSChatbot"),
    KEYS("Keys", "kms:key/*"),
    QUEUES(
            "Queues",
            "sqs:*-notifier-???????",
            "sqs:*-notifier-dead-letters-???????",
            "sqs:*-validation-???????",
            "sqs:*-validation-dead-letters-???????"),
    TOPICS("Topics", "sns:*-alerts-???????"),
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
    /// Mappings have no name, but name a function.
    FEEDS("Feeds", Limit.FUNCTIONS_OF_PIPELINES, "lambda:event-source-mapping:*"),
    /// Of their tags AWS does not say whose function it is.
    TAGS_OF_FEEDS("TagsOfFeeds", "lambda:event-source-mapping:*"),
    /// A mapping that is being made has no ARN yet.
    NEW_FEEDS("NewFeeds", Limit.FUNCTIONS_OF_PIPELINES, "*"),
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
    ALARMS("Alarms", "cloudwatch:alarm:*-alerting-*-???????"),
    /// Asked for by name, but answered as a list.
    ALL_ALARMS("AllAlarms", "cloudwatch:alarm:*"),
    /// They have no region.
    DASHBOARDS("Dashboards", "arn:aws:cloudwatch::{account}:dashboard/sluice-*-{stack}"),
    SCHEDULES(
            "Schedules",
            "scheduler:schedule/default/*-watcher-time-???????",
            "scheduler:schedule/default/*-extractor-time-???????",
            "scheduler:schedule/default/*-reload-???????"),
    WORKGROUPS("Workgroups", "athena:workgroup/*-{stack}"),
    CATALOGUE("Catalogue", "glue:catalog", "glue:database/*_{glue}", "glue:table/*_{glue}/*"),
    /// What a database could hold besides: AWS asks for it where a database is deleted.
    CATALOGUE_FUNCTIONS("CatalogueFunctions", "glue:userDefinedFunction/*_{glue}/*"),
    /// DMS names its parts by chance, so that ARNs tell no stack from another.
    MIGRATION("Migration", "dms:*"),
    OWN_MIGRATION("OwnMigration", Limit.TAGS_OF_THE_STACK, "dms:*"),
    SECRETS("Secrets", "secretsmanager:secret:*"),
    /// A security group that is being made, and where.
    NEW_FIREWALLS("NewFirewalls", "ec2:security-group/*", "ec2:vpc/*"),
    /// A rule that is being made in a group of the stack's own.
    NEW_FIREWALL_RULES("NewFirewallRules", "ec2:security-group-rule/*"),
    TAGS_OF_NEW_FIREWALLS(
            "TagsOfNewFirewalls", Limit.WHILE_IT_IS_MADE, "ec2:security-group/*", "ec2:security-group-rule/*"),
    OWN_FIREWALLS("OwnFirewalls", Limit.TAGS_OF_THE_STACK, "ec2:security-group/*", "ec2:security-group-rule/*"),
    /// AWS's own, or another account's.
    PREFIX_LISTS("PrefixLists", "arn:aws:ec2:{region}:*:prefix-list/*"),
    /// Those that Lambda leaves in a group, which AWS neither names nor tags.
    INTERFACES("Interfaces", "ec2:network-interface/*"),
    CHATS("Chats", "arn:aws:chatbot::{account}:chat-configuration/slack-channel/*-alerting-{stack}");

    private final String title;
    private final Limit limit;
    private final List<String> patterns;

    Scope(String title, String... patterns) {
        this(title, Limit.NONE, patterns);
    }

    Scope(String title, Limit limit, String... patterns) {
        this.title = title;
        this.limit = limit;
        this.patterns = List.of(patterns);
    }

    /// Its name as part of a statement's `sid`.
    String title() {
        return title;
    }

    /// What must hold besides.
    Limit limit() {
        return limit;
    }

    /// ARNs of one account and region, of whichever stack.
    public List<String> arns(Account account) {
        if (patterns.stream().anyMatch(ArnPattern::isOfAStack)) {
            throw new IllegalStateException("the stack of scope %s must be known".formatted(this));
        }
        return arns(account, "");
    }

    /// ARNs of one stack in one account and region.
    public List<String> arns(Account account, String stack) {
        return patterns.stream()
                .map(pattern -> ArnPattern.fill(pattern, account, stack))
                .toList();
    }
}
