package io.sluice.delivery.command;

import io.sluice.delivery.release.Release;
import io.sluice.delivery.revision.Revision;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice delivery pack`: a release of what was built and tested.
@Command(
        name = "pack",
        description = {
            "Packs what a deployment needs of this built checkout into one zip file, and prints its SHA-256.",
            "Writes sha256=… for later steps."
        },
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, description = "File to write.")
    private Path out;

    @Option(names = "--home", description = "The checkout. Default: this folder.")
    private Path home = Path.of("").toAbsolutePath();

    @Override
    public Integer call() {
        String digest = new Release(home).pack(out, Revision.of(home));
        Surroundings.ofProcess().output("sha256", digest);
        System.out.printf("%s  %s%n", digest, out);
        return 0;
    }
}
