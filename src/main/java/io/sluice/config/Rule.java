package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/// What the text of a setting must look like.
///
/// @param meaning the rule in words, to stand after "must be"
/// @param pattern the whole of a right text
public record Rule(String meaning, Pattern pattern) {

    /// Twelve digits. See <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html>
    public static final Rule ACCOUNT_ID = of("12 digits", "\\d{12}");

    public static final Rule REGION = of("an AWS region such as eu-west-2", "[a-z]{2}(?:-[a-z]+)+-\\d");

    static final Rule SUBNET_ID = of("subnet- and 8 or 17 hex digits", "subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})");

    static final Rule SECURITY_GROUP_ID = of("sg- and 8 or 17 hex digits", "sg-(?:[0-9a-f]{8}|[0-9a-f]{17})");

    /// See <https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html>
    static final Rule SECRET_ARN = of(
            "the ARN of a Secrets Manager secret",
            "arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:[\\w/+=.@!-]+");

    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>
    static final Rule POLICY_ARN =
            of("the ARN of an IAM policy", "arn:aws[a-z-]*:iam::\\d{12}:policy/[\\w+=,.@/-]{1,512}");

    /// See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>
    public static final Rule ROLE_ARN =
            Rule.of("the ARN of an IAM role", "arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}");

    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.Types.html>
    static final Rule INSTANCE_CLASS = of("a DMS instance class such as dms.t3.medium", "dms\\.[a-z0-9]+\\.[a-z0-9]+");

    /// Before 3.5.4, before-image columns do not reach S3.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReleaseNotes.html>
    static final Rule ENGINE_VERSION = of(
            "a DMS version from 3.5.4 on, such as 3.6.1",
            "3\\.5\\.(?:[4-9]|\\d{2,})|3\\.(?:[6-9]|\\d{2,})\\.\\d+|(?:[4-9]|\\d{2,})\\.\\d+\\.\\d+");

    /// Bytes of a PostgreSQL identifier.
    /// See <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS>
    static final Rule DATABASE_NAME = of("1 to 63 characters", ".{1,63}");

    static final Rule DIRECTORY = of("a path", "[^\\p{Cntrl}]+");

    public Rule {
        requireNonNull(meaning, "meaning is null");
        requireNonNull(pattern, "pattern is null");
    }

    public static Rule of(String meaning, String pattern) {
        return new Rule(meaning, Pattern.compile(pattern));
    }

    /// One of a few words.
    public static Rule oneOf(String... words) {
        return of("one of [%s]".formatted(String.join(", ", words)), String.join("|", words));
    }

    /// A wrong text as a message may show it. What stands where a secret is named may be the secret itself.
    String shown(String text) {
        return equals(SECRET_ARN) && !text.startsWith("arn:") ? "[not shown]" : text;
    }

    public boolean accepts(String text) {
        return pattern.matcher(text).matches();
    }
}
