package io.sluice.delivery.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.checkout.Descent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubTest {

    private static final Marker PREVIEW = new Marker("preview");
    private static final Marker DRIFT = new Marker("drift-dev");

    private GitHubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new GitHubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesOneCommentAPullRequestAndWritesItAnew() {
        PullRequests pulls = new PullRequests(server.client());
        int number = server.open("acme:change", "abc");

        String first = pulls.comment(number, PREVIEW, "one");
        String second = pulls.comment(number, PREVIEW, "two");

        assertThat(second).isEqualTo(first).startsWith("https://github.test/comments/");
        assertThat(server.comments(number)).containsExactly("<!-- sluice:preview -->%ntwo".formatted());
    }

    @Test
    void findsItsCommentBehindAHundredOthers() {
        PullRequests pulls = new PullRequests(server.client());
        int number = server.open("acme:change", "abc");
        for (int i = 0; i < 120; i++) {
            server.comment(number, "User", "talk " + i);
        }
        pulls.comment(number, PREVIEW, "one");
        pulls.comment(number, PREVIEW, "two");

        assertThat(server.comments(number)).hasSize(121).last().isEqualTo("<!-- sluice:preview -->%ntwo".formatted());
    }

    @Test
    void leavesACommentAloneThatAPersonBeganWithTheMarker() {
        PullRequests pulls = new PullRequests(server.client());
        int number = server.open("acme:change", "abc");
        server.comment(number, "User", "<!-- sluice:preview -->\nmine");

        pulls.comment(number, PREVIEW, "ours");

        assertThat(server.comments(number))
                .containsExactly("<!-- sluice:preview -->\nmine", "<!-- sluice:preview -->%nours".formatted());
    }

    @Test
    void findsThePullRequestOfAForkByItsBranchAndCommit() {
        PullRequests pulls = new PullRequests(server.client());
        int number = server.open("someone:feature/a+b&c", "abc");

        assertThat(pulls.find("someone:feature/a+b&c", "main", "abc")).isEqualTo(OptionalInt.of(number));
        assertThat(pulls.find("someone:feature/a+b&c", "main", "older")).isEmpty();
        assertThat(pulls.find("someone:other", "main", "abc")).isEmpty();
        assertThat(pulls.find("nobody", "main", "abc")).isEmpty();
        assertThat(pulls.find("someone:feature/a+b&c", "release", "abc")).isEmpty();
    }

    @Test
    void keepsOneIssueAndClosesItWithALastWord() {
        Issues issues = new Issues(server.client());

        String opened = issues.open(DRIFT, "drifted", "one");
        String updated = issues.open(DRIFT, "drifted more", "two");
        issues.open(new Marker("drift-prod"), "other", "other");

        assertThat(updated).isEqualTo(opened);
        assertThat(server.openIssues())
                .containsExactly(
                        "<!-- sluice:drift-dev -->%ntwo".formatted(), "<!-- sluice:drift-prod -->%nother".formatted());
        assertThat(server.issue(1).path("labels").path(0).asText()).isEqualTo("sluice");

        assertThat(issues.close(DRIFT, "no drift")).contains(opened);
        assertThat(server.openIssues()).containsExactly("<!-- sluice:drift-prod -->%nother".formatted());
        assertThat(server.comments(1)).containsExactly("no drift");
        assertThat(issues.close(DRIFT, "no drift")).isEmpty();
    }

    @Test
    void tellsHowCommitsAreRelatedAndOfUnknownOnesNothing() {
        Commits commits = new Commits(server.client());
        server.compare("a", "b", "ahead");
        server.compare("b", "a", "behind");
        server.compare("a", "c", "diverged");
        server.compare("a", "a", "identical");
        server.compare("a", "d", "something new");

        assertThat(commits.descent("a", "b")).contains(Descent.LATER);
        assertThat(commits.descent("b", "a")).contains(Descent.EARLIER);
        assertThat(commits.descent("a", "c")).contains(Descent.APART);
        assertThat(commits.descent("a", "a")).contains(Descent.SAME);
        assertThat(commits.descent("a", "d")).isEmpty();
        assertThat(commits.descent("a", "e")).isEmpty();
    }

    @Test
    void asksAgainWhereGitHubIsBusyOrLimits() {
        server.refuseNext(503, "");
        server.refuseNext(403, "Retry-After: 0");

        new Issues(server.client()).open(DRIFT, "drifted", "one");

        assertThat(server.openIssues()).hasSize(1);
    }

    @Test
    void failsOnATokenOfAForkSayingWhatItMayDo() {
        server.refuseNext(403, "");

        assertThatThrownBy(() -> new PullRequests(server.client()).comment(1, PREVIEW, "one"))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "GitHub must let the token GET 'issues/1/comments?per_page=100&page=1' of acme/lake but answered"
                                + " 403: Resource not accessible by integration; give the job the permission in its workflow, and"
                                + " mind that a pull request from a fork has a token that may read only");
    }

    @Test
    void failsOnAnAddressThatNobodyAnswers() {
        server.close();

        assertThatThrownBy(() -> new Issues(server.client()).open(DRIFT, "a", "b"))
                .isInstanceOf(DeliveryException.class)
                .hasMessageStartingWith("GitHub must answer at 'http://127.0.0.1:");
    }

    @Test
    void failsOnAnEnvironmentWithoutTokenAndRepository() {
        assertThatThrownBy(() -> GitHubSettings.of(Map.of("GITHUB_REPOSITORY", "lake")))
                .hasMessage(
                        "GITHUB_TOKEN must be a token for the repository but is not set: export one, or ask nothing of"
                                + " GitHub, with --dry-run or without --issue%nGITHUB_REPOSITORY must be owner/name but was %s",
                        "'lake'");
    }

    @Test
    void failsOnAnAddressThatIsNoneAndOnATokenOfTwoLines() {
        assertThatThrownBy(() -> GitHubSettings.of(Map.of(
                        "GITHUB_REPOSITORY", "acme/lake", "GITHUB_TOKEN", "ghs_one\nghs_two", "GITHUB_API_URL", "api")))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("GITHUB_TOKEN must be one word, of letters, digits and signs, but is not: export it anew%n"
                                .formatted()
                        + "GITHUB_API_URL must be the address of an API, as https://api.github.com, but was 'api'");
    }

    /// As a file has it that was pasted.
    @Test
    void takesATokenWithTheLineFeedBehindIt() {
        assertThat(GitHubSettings.of(Map.of("GITHUB_REPOSITORY", "acme/lake", "GITHUB_TOKEN", "ghs_one\r\n"))
                        .token())
                .isEqualTo("ghs_one");
    }

    @Test
    void neverPrintsTheToken() {
        assertThat(GitHubSettings.of(server.environment())).asString().doesNotContain("token-of-the-test");
        assertThat(List.of(new Marker("a").on("b"))).containsExactly("<!-- sluice:a -->%nb".formatted());
    }
}
