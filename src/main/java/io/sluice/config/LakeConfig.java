package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/// Where the lake and its catalogue are, which may be another account and region than the pipelines'.
///
/// @param account account and region of the lake bucket, its key, the Glue catalogue and the Athena workgroup
/// @param deployRoleArn role of that account that a deployment takes on; absent where it is the pipelines' account
/// @param bucket own or existing
/// @param scanLimitGib most that one query in the workgroup may read
public record LakeConfig(Account account, Optional<String> deployRoleArn, LakeBucket bucket, int scanLimitGib) {

    private static final int DEFAULT_SCAN_LIMIT_GIB = 100;
    private static final int MAX_SCAN_LIMIT_GIB = 1 << 20;

    /// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html>
    private static final Rule BUCKET = Rule.of(
            "the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
            "[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]");

    private static final Rule KEY_ARN =
            Rule.of("the ARN of a KMS key", "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[0-9a-zA-Z-]+");

    public LakeConfig {
        requireNonNull(account, "account is null");
        requireNonNull(deployRoleArn, "deployRoleArn is null");
        requireNonNull(bucket, "bucket is null");
    }

    /// Whether the lake is the business of another account than the given one.
    public boolean isForeignTo(Account pipelines) {
        return !account.id().equals(pipelines.id());
    }

    /// @param pipelines account and region of the pipelines, which are also the lake's unless it names others; empty if
    /// they are wrong themselves, which is told elsewhere
    static Optional<LakeConfig> read(Section section, Optional<Account> pipelines) {
        Optional<String> id = section.optionalText("accountId", Rule.ACCOUNT_ID).or(() -> pipelines.map(Account::id));
        Optional<String> region = section.optionalText("region", Rule.REGION).or(() -> pipelines.map(Account::region));
        Optional<String> role = section.optionalText("deployRoleArn", Rule.ROLE_ARN);
        Optional<String> bucket = section.optionalText("bucket", BUCKET);
        Optional<String> key = section.optionalText("keyArn", KEY_ARN);
        Optional<Integer> limit = section.number("scanLimitGib", 1, MAX_SCAN_LIMIT_GIB, DEFAULT_SCAN_LIMIT_GIB);
        if (key.isPresent() && bucket.isEmpty()) {
            section.refuse("keyArn", "be left out unless bucket names an existing bucket", key.get());
        }
        pipelines.ifPresent(own -> id.ifPresent(account -> requireRole(section, account, own, role)));
        return section.build(() -> pipelines.map(own -> new LakeConfig(
                        new Account(id.orElseThrow(), region.orElseThrow()),
                        role,
                        bucket.<LakeBucket>map(name -> new LakeBucket.Existing(name, key))
                                .orElseGet(LakeBucket.Own::new),
                        limit.orElseThrow())))
                .flatMap(Function.identity());
    }

    /// Without a role of the other account the deployment would go to its own, or nowhere.
    private static void requireRole(Section section, String account, Account pipelines, Optional<String> role) {
        if (account.equals(pipelines.id())) {
            role.ifPresent(arn -> section.refuse("deployRoleArn", "be left out unless accountId is another", arn));
        } else if (role.isEmpty()) {
            section.refuseMissing("deployRoleArn", "given, because accountId is another account than sluice:accountId");
        } else if (!role.get().contains("::%s:".formatted(account))) {
            section.refuse("deployRoleArn", "be a role of account " + account, role.get());
        }
    }
}
