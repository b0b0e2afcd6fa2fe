/// The Pulumi program: one pipeline a source database, from its endpoint to the catalogue of the lake.
///
/// `App` reads the stack's configuration once; `Pipeline` wires the parts in the order in which a row meets them. No
/// AWS client is here: what the program makes, it makes through Pulumi.
package io.sluice;
