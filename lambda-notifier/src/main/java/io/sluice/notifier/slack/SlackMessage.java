package io.sluice.notifier.slack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.contract.json.Json;
import java.util.Optional;

/// One message as Slack takes it.
/// See <https://docs.slack.dev/reference/block-kit/blocks/>
///
/// @param title what is wrong, in a line
/// @param text what is known of it, in Slack's own markup
/// @param link page to look at
/// @param command what to run next
public record SlackMessage(String title, String text, Optional<String> link, Optional<String> command) {

    /// Slack refuses more in a header, and in a section.
    private static final int MAX_TITLE = 150;

    private static final int MAX_TEXT = 3_000;

    public SlackMessage {
        requireNonNull(title, "title is null");
        requireNonNull(text, "text is null");
        requireNonNull(link, "link is null");
        requireNonNull(command, "command is null");
    }

    /// What is posted to the webhook.
    public String json() {
        ObjectNode message = Json.mapper().createObjectNode();
        // Shown where blocks are not: in notifications on a telephone.
        message.put("text", cut(title, MAX_TEXT));
        ArrayNode blocks = message.putArray("blocks");
        blocks.addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", cut(title, MAX_TITLE));
        section(blocks, text);
        link.ifPresent(url -> section(blocks, "<%s|Open in the AWS console>".formatted(url)));
        command.ifPresent(line -> section(blocks, "```%s```".formatted(escaped(line))));
        return Json.compact(message);
    }

    /// Keeps text from being read as markup.
    /// See <https://docs.slack.dev/messaging/formatting-message-text/#escaping>
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", cut(text, MAX_TEXT));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
