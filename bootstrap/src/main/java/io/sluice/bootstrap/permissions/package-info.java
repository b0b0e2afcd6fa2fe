/// Which actions of AWS each type of resource takes to read and to change, and the statements made of them.
///
/// The actions follow the calls of the provider that `com.pulumi:aws` of the pinned version wraps
/// (terraform-provider-aws 5) and AWS's service authorization reference. No account has confirmed them.
/// See <https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html>
package io.sluice.bootstrap.permissions;
