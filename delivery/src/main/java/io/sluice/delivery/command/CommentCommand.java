package io.sluice.delivery.command;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.github.GitHub;
import io.sluice.delivery.github.GitHubSettings;
import io.sluice.delivery.github.Marker;
import io.sluice.delivery.github.PullRequests;
import io.sluice.delivery.preview.PreviewComment;
import io.sluice.delivery.preview.StackPreview;
import io.sluice.delivery.preview.StackPreviewJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sluice delivery comment`: the previews of all stacks as the one comment of a pull request.
@Command(
        name = "comment",
        description = {
            "Writes the previews of a folder as the one comment of a pull request, in place of an earlier one.",
            "Reads GITHUB_TOKEN and GITHUB_REPOSITORY, unless --dry-run."
        },
        mixinStandardHelpOptions = true)
final class CommentCommand implements Callable<Integer> {

    private static final Marker MARKER = new Marker("preview");

    private static final int SHORT_SHA = 10;

    @Option(
            names = "--previews",
            required = true,
            description = "Folder with what 'sluice delivery preview' wrote, a stack each.")
    private Path previews;

    @Option(names = "--commit", required = true, description = "Commit that was previewed, in full.")
    private String commit;

    @Option(
            names = "--stacks",
            split = ",",
            paramLabel = "<stack>",
            description = "Stacks that must be told of: one without a preview is told as unknown.")
    private List<String> stacks = List.of();

    @Option(names = "--base", description = "Branch that the pull request is for. Default: main.")
    private String base = "main";

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(names = "--full", description = "Also writes the whole text, with nothing cut, to this file.")
    private Optional<String> full = Optional.empty();

    /// Where the comment goes.
    static final class Target {

        @Option(names = "--pull-request", description = "Number of the pull request.")
        private Optional<Integer> number = Optional.empty();

        @Option(
                names = "--head",
                description = "Branch of the pull request as owner:branch, where no number is known: of a fork.")
        private String head = "";

        @Option(names = "--dry-run", description = "Prints the comment and asks nothing of GitHub.")
        private boolean isDryRun;
    }

    @Override
    public Integer call() {
        Results.requireWritable(full);
        Surroundings surroundings = Surroundings.ofProcess();
        Map<String, StackPreview> made = StackPreviewJson.read(previews);
        stacks.forEach(stack -> made.putIfAbsent(stack, StackPreview.missing(stack)));
        PreviewComment comment = new PreviewComment(
                made.values(), commit.substring(0, Math.min(SHORT_SHA, commit.length())), surroundings.run());
        full.ifPresent(file -> Results.write(file, comment.fullText()));
        String text = comment.text();
        if (target.isDryRun) {
            System.out.print(text);
            surroundings.summarise(text);
            return 0;
        }
        PullRequests pulls = new PullRequests(new GitHub(GitHubSettings.of(surroundings.environment())));
        OptionalInt number = target.number.map(OptionalInt::of).orElseGet(() -> pulls.find(target.head, base, commit));
        if (number.isEmpty()) {
            throw new DeliveryException(
                    ("a pull request of '%s' must be open at commit %s but none is: it was closed, or has"
                                    + " moved on, and the newer run comments")
                            .formatted(target.head, commit));
        }
        System.out.println("comment: " + pulls.comment(number.getAsInt(), MARKER, text));
        return 0;
    }
}
