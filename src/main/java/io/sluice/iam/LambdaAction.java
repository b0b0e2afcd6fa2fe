package io.sluice.iam;

/// Actions of AWS Lambda that are granted somewhere.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html>
public final class LambdaAction {

    /// Calls a function.
    public static final String INVOKE = "lambda:InvokeFunction";

    private LambdaAction() {}
}
