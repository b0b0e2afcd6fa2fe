package io.sluice;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;
import io.sluice.config.ConfigException;
import java.util.function.Consumer;

/// A program as Pulumi runs it: on any machine, and refusing wrong settings in their own words.
public final class Deployable {

    private Deployable() {}

    /// Runs the program, and ends the process with what Pulumi makes of it.
    public static void run(Consumer<Context> program) {
        // Pulumi's Java SDK livelocks on JDK 25 with fewer than three cores: its loop starves the common pool.
        // See <https://github.com/pulumi/pulumi-java/issues/2270>
        System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "8");
        Pulumi.run(context -> refusing(program, context));
    }

    /// Pulumi shows the stack of whatever is thrown, but of its own exception the message alone.
    private static void refusing(Consumer<Context> program, Context context) {
        try {
            program.accept(context);
        } catch (ConfigException e) {
            throw new RunException(e.getMessage());
        }
    }
}
