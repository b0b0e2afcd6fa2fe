/// How a cause is told in Slack: its text, its links, and the way there.
package io.sluice.notifier.slack;
