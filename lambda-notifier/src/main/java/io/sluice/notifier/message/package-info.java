/// What reaches the topic, read and grouped by cause. Nothing here knows Slack.
package io.sluice.notifier.message;
