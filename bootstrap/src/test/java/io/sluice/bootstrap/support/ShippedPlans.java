package io.sluice.bootstrap.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// The plans of the three stacks of this repository, made as `sluice plan --json` makes them.
public final class ShippedPlans {

    private static final Map<String, JsonNode> PLANS = new ConcurrentHashMap<>();

    private ShippedPlans() {}

    /// Every resource of a stack.
    public static JsonNode resources(String stack) {
        return PLANS.computeIfAbsent(stack, ShippedPlans::plan).path("resources");
    }

    private static JsonNode plan(String stack) {
        try {
            Path file = Files.createTempFile("plan-", ".json");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.sluice.plan.PlanMain",
                            "--home",
                            System.getProperty("sluice.home"),
                            "--stack",
                            stack,
                            "--json",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(100, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the plan of stack %s must be made but was not".formatted(stack));
            }
            return Json.parse(Files.readString(file), stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
