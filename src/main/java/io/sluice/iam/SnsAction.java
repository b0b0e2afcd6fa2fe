package io.sluice.iam;

/// Actions of Amazon SNS that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html>
public final class SnsAction {

    /// Publishes a message to a topic.
    public static final String PUBLISH = "sns:Publish";

    private SnsAction() {}
}
