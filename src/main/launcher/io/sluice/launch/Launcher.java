package io.sluice.launch;

import java.lang.reflect.InvocationTargetException;

/// Starts the program where Java is new enough, and else says so: Pulumi takes the first `java` on the `PATH`.
///
/// Compiled for an old Java, so that an old Java can run it. It therefore knows the program by name alone.
public final class Launcher {

    private static final String PROGRAM = "io.sluice.App";
    private static final int NEEDED = 25;

    private Launcher() {}

    /// Run by Pulumi's host of Java programs.
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Runtime.Version java = Runtime.version();
        if (java.feature() < NEEDED) {
            System.err.println(refusal(java.toString()));
            System.exit(1);
        }
        try {
            Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the program ended early", e.getCause());
        }
    }

    /// @param version of the Java that runs this
    static String refusal(String version) {
        return "sluice: the first 'java' on the PATH must be of version " + NEEDED + " or later but is " + version
                + ": put a JDK 25 before it, as in PATH=\"$(./sluice --jdk)/bin:$PATH\" pulumi preview";
    }
}
