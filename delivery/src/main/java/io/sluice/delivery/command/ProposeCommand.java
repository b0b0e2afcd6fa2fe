package io.sluice.delivery.command;

import io.sluice.contract.text.Markdown;
import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.checkout.WorkingTree;
import io.sluice.delivery.github.GitHub;
import io.sluice.delivery.github.GitHubSettings;
import io.sluice.delivery.github.OneProposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice delivery propose`: what a job changed in the checkout, as one pull request.
@Command(
        name = "propose",
        description = {
            "Opens or updates one pull request with the files below a folder that differ from the checkout's commit, and"
                    + " closes it where none differs.",
            "A pull request that others worked on is left alone.",
            "Reads GITHUB_TOKEN and GITHUB_REPOSITORY, unless --dry-run."
        },
        mixinStandardHelpOptions = true)
final class ProposeCommand implements Callable<Integer> {

    @Option(names = "--folder", required = true, description = "Folder below which files are taken, from the root.")
    private String folder;

    @Option(names = "--branch", required = true, description = "Branch of the pull request; it is written anew.")
    private String branch;

    @Option(names = "--base", description = "Branch that it is for. Default: main.")
    private String base = "main";

    @Option(names = "--title", required = true, description = "Title of the pull request and of its commit.")
    private String title;

    @Option(names = "--body", required = true, paramLabel = "FILE", description = "Markdown that says what changed.")
    private Path body;

    @Option(names = "--home", description = "The checkout. Default: this folder.")
    private Path home = Path.of("").toAbsolutePath();

    @Option(names = "--dry-run", description = "Prints what would be proposed and asks nothing of GitHub.")
    private boolean isDryRun;

    @Option(
            names = "--incomplete",
            description =
                    "Not everything could be looked at: an open pull request is not closed where nothing differs.")
    private boolean isIncomplete;

    @Override
    public Integer call() {
        String text = text();
        requireInside();
        BranchName.require("--branch", branch);
        BranchName.require("--base", base);
        Map<String, Optional<String>> files = new WorkingTree(home).changedBelow(folder);
        files.forEach((path, content) -> System.out.println((content.isPresent() ? "changed: " : "removed: ") + path));
        if (files.isEmpty()) {
            System.out.printf("nothing below %s differs: nothing to propose%n", folder);
        }
        if (isDryRun) {
            if (!files.isEmpty()) {
                System.out.printf("would be proposed to %s as '%s':%n%n%s%n", base, title, text);
            }
            return 0;
        }
        if (!files.isEmpty() || !isIncomplete) {
            settle(files, text);
        }
        return 0;
    }

    private void settle(Map<String, Optional<String>> files, String text) {
        GitHub github = new GitHub(GitHubSettings.of(Surroundings.ofProcess().environment()));
        OneProposal proposal = new OneProposal(github, branch, base);
        Optional<String> address = files.isEmpty() ? Optional.empty() : proposal.put(files, title, text);
        address.ifPresent(url -> System.out.println("pull request: " + url));
        if (address.isEmpty() && !isIncomplete) {
            proposal.close("Nothing below `%s` differs from `%s` any more.".formatted(folder, base))
                    .ifPresent(System.out::println);
        }
    }

    private void requireInside() {
        Path path = Path.of(folder).normalize();
        if (path.isAbsolute() || path.startsWith("..")) {
            throw new DeliveryException("--folder must be one of the checkout's but was '%s'".formatted(folder));
        }
    }

    private String text() {
        try {
            return Markdown.bounded(Files.readString(body));
        } catch (IOException e) {
            throw new DeliveryException("--body must be a text file but '%s' cannot be read".formatted(body), e);
        }
    }
}
