package io.sluice.delivery.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneProposalTest {

    private static final Map<String, Optional<String>> FILES = Map.of("metadata/shop/b.json", Optional.of("{\"b\":1}"));

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
    void isOneCommitAndOnePullRequestHoweverOftenItIsMade() {
        Map<String, Optional<String>> files = new LinkedHashMap<>(FILES);
        files.put("metadata/shop/a.json", Optional.empty());

        Optional<String> first = proposal().put(files, "Contracts", "one column");
        files.put("metadata/shop/c.json", Optional.of("{}"));
        Optional<String> second = proposal().put(files, "Contracts", "two tables");

        assertThat(second).isEqualTo(first).isPresent();
        assertThat(server.files("sluice/metadata"))
                .containsOnly(
                        Map.entry("README.md", "read me"),
                        Map.entry("metadata/shop/b.json", "{\"b\":1}"),
                        Map.entry("metadata/shop/c.json", "{}"));
        assertThat(server.commitOf("sluice/metadata").path("parents").path(0).asText())
                .isEqualTo("commit-0");
        assertThat(server.pulls())
                .singleElement()
                .satisfies(pull -> assertThat(pull.path("body").asText()).isEqualTo("two tables"));
    }

    @Test
    void isNotMadeWhereTheBaseHasTheSameFiles() {
        Map<String, Optional<String>> files = Map.of("metadata/shop/a.json", Optional.of("{}"));

        assertThat(proposal().put(files, "none", "none")).isEmpty();
        assertThat(server.requests()).doesNotContain("POST git/commits", "POST pulls");
    }

    @Test
    void isClosedWithALastWordAndOpenedAnewLater() {
        proposal().put(FILES, "Contracts", "one column");
        int number = server.pulls().getFirst().path("number").asInt();

        assertThat(proposal().close("over")).contains("closed: https://github.test/pulls/" + number);
        assertThat(server.pulls().getFirst().path("state").asText()).isEqualTo("closed");
        assertThat(server.comments(number)).containsExactly("over");
        assertThat(proposal().close("over")).isEmpty();

        proposal().put(FILES, "Contracts", "again");
        assertThat(server.pulls())
                .extracting(pull -> pull.path("state").asText())
                .containsExactly("closed", "open");
    }

    /// Also a bot's commit that somebody wrote anew: GitHub then names the bot as its author still.
    @ParameterizedTest
    @CsvSource({"User, User", "Bot, User", "'', ''"})
    void isLeftToThoseWhoWorkedOnIt(String author, String committer) {
        proposal().put(FILES, "Contracts", "one column");
        server.push("sluice/metadata", author, committer);
        String address = server.pulls().getFirst().path("html_url").asText();
        String commit = server.commitOf("sluice/metadata").path("sha").asText();

        assertThat(proposal().close("over")).contains("left open, because others worked on it: " + address);
        assertThatThrownBy(() -> proposal().put(FILES, "Contracts", "two"))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "branch 'sluice/metadata' must hold commits of a job alone but others worked on it: nothing was"
                                + " written; merge or close %s",
                        address);
        assertThat(server.pulls().getFirst().path("state").asText()).isEqualTo("open");
        assertThat(server.commitOf("sluice/metadata").path("sha").asText()).isEqualTo(commit);
    }

    private OneProposal proposal() {
        return new OneProposal(server.client(), "sluice/metadata", "main");
    }
}
