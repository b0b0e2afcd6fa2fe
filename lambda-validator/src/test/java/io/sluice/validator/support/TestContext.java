package io.sluice.validator.support;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invocation's surroundings that keep what was logged.
public final class TestContext implements Context {

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> remaining;
    private int memoryMib = 512;

    /// @param remaining answers to the question how much time is left, the last one for ever
    public TestContext(Integer... remaining) {
        this.remaining = new ArrayList<>(List.of(remaining));
    }

    /// The same, of a function of that memory.
    public TestContext ofMemory(int mebibytes) {
        memoryMib = mebibytes;
        return this;
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {

            @Override
            public void log(String message) {
                lines.add(message);
            }

            @Override
            public void log(byte[] message) {
                lines.add(new String(message, StandardCharsets.UTF_8));
            }
        };
    }

    @Override
    public int getRemainingTimeInMillis() {
        return remaining.size() > 1 ? remaining.removeFirst() : remaining.getFirst();
    }

    @Override
    public String getAwsRequestId() {
        return "request";
    }

    @Override
    public String getLogGroupName() {
        return "group";
    }

    @Override
    public String getLogStreamName() {
        return "stream";
    }

    @Override
    public String getFunctionName() {
        return "validator";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-west-2:111122223333:function:validator";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return Optional.<CognitoIdentity>empty().orElse(null);
    }

    @Override
    public ClientContext getClientContext() {
        return Optional.<ClientContext>empty().orElse(null);
    }

    @Override
    public int getMemoryLimitInMB() {
        return memoryMib;
    }
}
