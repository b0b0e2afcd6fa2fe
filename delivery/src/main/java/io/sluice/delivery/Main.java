package io.sluice.delivery;

import io.sluice.delivery.command.DeliveryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Entry of a release: `sluice delivery …` without the rest of the command line, which a deployment does not need.
@Command(
        name = "sluice",
        description = "Deploys what is in this release.",
        subcommands = DeliveryCommand.class,
        mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /// @param arguments what was typed after `sluice`
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setParameterExceptionHandler((e, _) -> refuse(e));
        line.setExecutionExceptionHandler((e, command, _) -> explain(e, command));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int refuse(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        // Of a group of options picocli says that it is an error.
        String reason = e.getMessage().replaceFirst("^Error: ", "");
        command.getErr().printf("sluice: %s; '%s --help' lists what there is%n", reason, name);
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception e, CommandLine command) throws Exception {
        if (e instanceof DeliveryException) {
            command.getErr().println("sluice: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw e;
    }
}
