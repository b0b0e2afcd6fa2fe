/// The security controls of AWS Security Hub, and a few of Sluice's own, judged on the plan of a stack.
///
/// One file a service, one entry a control. A control says of each resource whether it passes, fails, or why it does
/// not apply; exemptions come from the stack's configuration, with a reason. Nothing here asks AWS: what only a
/// running account can show is reported as not applicable, with the reason.
/// See <https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html>
package io.sluice.controls;
