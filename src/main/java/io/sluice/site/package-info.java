/// An account and region that a stack deploys to: its provider, and what it has only once.
///
/// There are two at most: the pipelines', and the lake's where that is elsewhere.
package io.sluice.site;
