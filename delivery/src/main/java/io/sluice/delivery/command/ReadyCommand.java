package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.release.Readiness;
import io.sluice.delivery.release.StackAccount;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sluice delivery ready`: before a role is taken on, whether the environment names the right one.
@Command(
        name = "ready",
        description = {
            "Tells everything that a GitHub environment lacks for a stack, before its role is taken on.",
            "Reads SLUICE_ROLE_ARN and SLUICE_STATE_BACKEND. Writes region=… for later steps."
        },
        mixinStandardHelpOptions = true)
final class ReadyCommand implements Callable<Integer> {

    @Mixin
    private StackOptions target;

    @Option(names = "--environment", required = true, description = "GitHub environment whose variables these are.")
    private String environment;

    @Override
    public Integer call() {
        Surroundings surroundings = Surroundings.ofProcess();
        StackAccount account = StackAccount.read(target.home(), target.stack());
        List<String> problems = Readiness.problemsOf(
                environment,
                surroundings.environment().getOrDefault("SLUICE_ROLE_ARN", ""),
                surroundings.environment().getOrDefault("SLUICE_STATE_BACKEND", ""),
                account.id());
        if (!problems.isEmpty()) {
            throw new DeliveryException(problems);
        }
        surroundings.output("region", account.region());
        System.out.printf(
                "environment %s is ready for stack %s of account %s%n", environment, target.stack(), account.id());
        return 0;
    }
}
