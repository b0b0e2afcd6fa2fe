package io.sluice.delivery.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `sluice delivery`: what the workflows run.
@Command(
        name = "delivery",
        description = "What the workflows run, for a person to run by hand: previews, deployments, drift, proposals.",
        subcommands = {
            ReadyCommand.class,
            CommentCommand.class,
            ChangesCommand.class,
            PackCommand.class,
            UpCommand.class,
            DriftCommand.class,
            ProposeCommand.class
        },
        mixinStandardHelpOptions = true)
public final class DeliveryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
