/// The whole data path on one machine: a real source, a stand-in for DMS, an S3 server, the validator's artifact, SQL.
///
/// What it runs with comes from the plan of the stack, so it is what would be deployed.
package io.sluice.local;
