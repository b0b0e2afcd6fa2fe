/// What the workflows of GitHub run, and what a person runs by hand with the same commands: the preview of a pull
/// request, a deployment of exactly what was tested, the search for drift, and proposals of contracts.
///
/// Not for: planning (the Pulumi program does that, in a process of its own), and nothing here knows what a resource
/// is.
package io.sluice.delivery;
