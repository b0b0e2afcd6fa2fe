package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.drift.Drift;
import io.sluice.delivery.engine.Pulumi;
import io.sluice.delivery.engine.Run;
import io.sluice.delivery.engine.Step;
import io.sluice.delivery.github.GitHub;
import io.sluice.delivery.github.GitHubSettings;
import io.sluice.delivery.github.Issues;
import io.sluice.delivery.github.Marker;
import io.sluice.delivery.release.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice delivery drift`: state against cloud, and code against cloud.
@Command(
        name = "drift",
        description = {
            "Tells what drifted in a stack: state against cloud, then code against cloud. Changes nothing.",
            "Ends with 0 if nothing did, and with 1 if something did."
        },
        mixinStandardHelpOptions = true)
final class DriftCommand implements Callable<Integer> {

    private static final int DRIFTED = 1;

    @Mixin
    private StackOptions target;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result as JSON, - for standard output.")
    private Optional<String> json = Optional.empty();

    @Option(
            names = "--issue",
            description =
                    "Opens or updates the stack's issue, or closes it when nothing drifted; reads GITHUB_TOKEN and"
                            + " GITHUB_REPOSITORY. The command then ends with 0 in both cases.")
    private boolean isIssueWanted;

    @Override
    public Integer call() {
        Results.requireWritable(json);
        Surroundings surroundings = Surroundings.ofProcess();
        Optional<GitHubSettings> github =
                isIssueWanted ? Optional.of(GitHubSettings.of(surroundings.environment())) : Optional.empty();
        Readiness.require(target.home(), target.stack());
        Pulumi pulumi = new Pulumi(target.home(), System.err);
        List<Step> cloud = steps(pulumi.run(target.stack(), List.of("refresh", "--preview-only")));
        List<Step> code = steps(pulumi.run(target.stack(), List.of("preview", "--refresh", "--suppress-outputs")));
        Drift drift = new Drift(target.stack(), cloud, code);
        String text = drift.markdown(surroundings.run());
        surroundings.summarise(text);
        Results.show(text, json, drift.json());
        github.ifPresent(settings -> settle(new Issues(new GitHub(settings)), drift, text));
        return drift.isClean() || isIssueWanted ? 0 : DRIFTED;
    }

    private void settle(Issues issues, Drift drift, String text) {
        Marker marker = new Marker("drift-" + target.stack());
        if (drift.isClean()) {
            issues.close(marker, text).ifPresent(url -> System.err.println("closed: " + url));
        } else {
            System.err.println("issue: " + issues.open(marker, drift.title(), text));
        }
    }

    private static List<Step> steps(Run run) {
        if (!run.isOk()) {
            throw new DeliveryException(run.failure());
        }
        return run.events().planned();
    }
}
