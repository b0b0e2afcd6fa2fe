/// IAM policies as typed statements: who owns a resource writes the statement that opens it, who owns a role collects
/// them.
///
/// An action that has no constant here is not granted. `Policies` is the one place where statements become text.
package io.sluice.iam;
