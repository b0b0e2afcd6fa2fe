package io.sluice.plan.diagram;

/// A border around parts that belong together.
///
/// @param box the border
/// @param title what it is around
/// @param kind how it looks
record Frame(Box box, Label title, Kind kind) {

    /// What a border stands for.
    enum Kind {
        /// An AWS account and region.
        ACCOUNT,
        /// A network.
        NETWORK,
        /// The lake, where it is in the account of the pipeline.
        GROUP
    }
}
