package io.sluice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.App;
import io.sluice.SampleContracts;
import io.sluice.contract.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Resource.RegisterResourceRequest;

/// The real `main` in a process of its own, as Pulumi starts it.
class AppProcessTest {

    @TempDir
    private Path folder;

    /// On one processor the SDK of Pulumi would never end without the setting that `main` makes.
    @Test
    void registersWhatThePlanShowsAndEndsOnOneProcessor() throws IOException, InterruptedException {
        PlanArguments arguments = PlanArguments.parse(List.of(
                "--home",
                System.getProperty("sluice.home"),
                "--stack",
                "dev",
                "--metadata",
                SampleContracts.shippedStore(folder).toString()));
        StackFile file = StackFile.read(arguments.home(), arguments.stack());
        PlanSettings settings = PlanSettings.of(file, arguments);

        try (EchoEngine engine = new EchoEngine()) {
            Process process = start(engine.address(), settings);
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();

            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(engine.errors()).isEmpty();
            assertThat(inputs(engine.requests())).isEqualTo(inputs(Plan.of(file, settings, App::stack)));
        }
    }

    @Test
    void failsOnAnUnknownSettingAndHidesWhatIsSecretBeforeAnythingIsRegistered()
            throws IOException, InterruptedException {
        Map<String, String> config = Map.of(
                "sluice:acountId", "1",
                "sluice:accountId", "hunter2",
                "aws:region", "eu-west-2",
                "sluice:databases", "{\"shop\":{\"engine\":\"hunter2\"}}");

        try (EchoEngine engine = new EchoEngine()) {
            Process process = start(engine.address(), config, "[\"sluice:accountId\",\"sluice:databases\"]");
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();

            assertThat(ended).isTrue();
            assertThat(process.exitValue()).isEqualTo(32);
            // The stack itself may be there: the SDK registers it while the settings are read.
            assertThat(engine.requests().keySet()).noneMatch(urn -> urn.matches(".*::(aws|sluice):[a-z].*"));
            assertThat(engine.errors())
                    .anyMatch(error -> error.contains(
                                    "sluice:acountId must be a known setting; the nearest one is 'sluice:accountId'")
                            && error.contains("sluice:accountId must be 12 digits but was '[secret]'")
                            && error.contains("sluice:databases.shop.engine must be one of")
                            && error.contains(
                                    "sluice:accountId must not be a secret setting: the state would show it; set it"
                                            + " without --secret, and keep what is secret in Secrets Manager")
                            && error.contains("but was '[secret]'"))
                    .noneMatch(error -> error.contains("hunter2"))
                    // A person reads it at night: no stack of ours.
                    .noneMatch(error -> error.contains("Exception") || error.contains("\tat "));
        }
    }

    private Process start(String engine, PlanSettings settings) throws IOException {
        return start(engine, settings.values(), "[]");
    }

    private Process start(String engine, Map<String, String> config, String secretKeys) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PULUMI_MONITOR",
                        engine,
                        "PULUMI_ENGINE",
                        engine,
                        "PULUMI_PROJECT",
                        "sluice",
                        "PULUMI_STACK",
                        "dev",
                        "PULUMI_DRY_RUN",
                        "false",
                        "PULUMI_CONFIG",
                        Json.compact(new TreeMap<>(config)),
                        "PULUMI_CONFIG_SECRET_KEYS",
                        secretKeys));
        return builder.start();
    }

    private static Map<String, String> inputs(Map<String, RegisterResourceRequest> requests) {
        Map<String, String> inputs = new TreeMap<>();
        requests.forEach((urn, request) -> inputs.put(urn, inputs(request)));
        return inputs;
    }

    private static Map<String, String> inputs(Plan plan) {
        Map<String, String> inputs = new TreeMap<>();
        plan.resources().forEach(resource -> inputs.put(resource.urn().text(), inputs(resource.request())));
        return inputs;
    }

    private static String inputs(RegisterResourceRequest request) {
        return Json.compact(new PlainValue(new ArrayList<>()).object("inputs", request.getObject()));
    }
}
