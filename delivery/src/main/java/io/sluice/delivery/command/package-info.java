/// `sluice delivery …`: the commands that workflows and people run.
///
/// Not for: what they do, which is in the packages beside this one.
package io.sluice.delivery.command;
