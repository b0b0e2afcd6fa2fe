/// Tells people: one topic a pipeline, what publishes to it, and how Slack hears of it.
///
/// What an alarm watches is listed by subject, one file each: task, instance, gate, source, logs. What to do about it
/// is in the runbook.
package io.sluice.alerting;
