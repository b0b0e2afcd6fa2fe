/// Two functions of one pipeline: the notifier tells Slack what the pipeline's topic says, and the watcher counts what
/// AWS has no metric for.
package io.sluice.notifier;
