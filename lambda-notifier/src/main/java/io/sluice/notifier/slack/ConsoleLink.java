package io.sluice.notifier.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of pages in the AWS console.
final class ConsoleLink {

    private static final String HOST = "https://%s.console.aws.amazon.com/";

    private ConsoleLink() {}

    /// The page of an alarm.
    static String alarm(String region, String name) {
        return HOST.formatted(region) + "cloudwatch/home?region=%s#alarmsV2:alarm/%s".formatted(region, encoded(name));
    }

    /// The page of a task or instance, by the last part of its ARN's name where it is known by no other.
    static String dms(String region, boolean task) {
        return HOST.formatted(region)
                + "dms/v2/home?region=%s#%s".formatted(region, task ? "tasks" : "replicationInstances");
    }

    /// The page of an object.
    static String object(String region, String bucket, String key) {
        return HOST.formatted(region) + "s3/object/%s?region=%s&prefix=%s".formatted(bucket, region, encoded(key));
    }

    private static String encoded(String text) {
        // The console takes a plus for a plus.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
