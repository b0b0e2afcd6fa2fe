package io.sluice.cli;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.command.DeliveryCommand;
import io.sluice.local.LocalException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// Entry of the command line.
@Command(
        name = "sluice",
        description = "Moves relational databases into an S3 data lake and lets nothing in that was not checked.",
        subcommands = {
            LocalCommand.class,
            MetadataCommand.class,
            DoctorCommand.class,
            PlanCommand.class,
            ControlsCommand.class,
            ValidateCommand.class,
            DeliveryCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "sluice 0.1.0")
public final class Main implements Runnable {

    private static final Pattern OPTION_NAME = Pattern.compile("--[a-z-]+|-[a-z]");

    @Spec
    private CommandSpec spec;

    /// @param arguments what was typed after `sluice`
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.getSubcommands().get("delivery").addSubcommand(new PreviewCommand());
        line.setParameterExceptionHandler((e, _) -> refuse(e));
        line.setExecutionExceptionHandler((e, command, _) -> explain(e, command));
        return line.execute(arguments);
    }

    /// Folder of the project, which the launcher passes on.
    static Path home() {
        return Path.of(System.getProperty("sluice.home", ".")).toAbsolutePath().normalize();
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int refuse(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .printf(
                        "sluice: %s; '%s --help' lists what there is%n",
                        reason(e), command.getCommandSpec().qualifiedName());
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    /// Of an argument that nobody knows only what looks like the name of an option is told: the rest may be a password
    /// that somebody took for one.
    private static String reason(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unknown)) {
            // Of a group of options picocli says that it is an error.
            return e.getMessage().replaceFirst("^Error: ", "");
        }
        String first = unknown.getUnmatched().getFirst();
        Matcher name = OPTION_NAME.matcher(first);
        if (!name.lookingAt()) {
            Set<String> commands = e.getCommandLine().getSubcommands().keySet();
            return commands.isEmpty()
                    ? "an argument stands where none is taken"
                    : "command must be one of %s but is none of them".formatted(commands);
        }
        return "Unknown option: '%s'".formatted(name.group());
    }

    private static int explain(Exception e, CommandLine command) {
        if (e instanceof LocalException || e instanceof DeliveryException) {
            command.getErr().println("sluice: " + e.getMessage());
        } else {
            // A fault of ours: whoever reports it needs the stack.
            command.getErr().println("sluice: internal error, please report it:");
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.USAGE;
    }
}
