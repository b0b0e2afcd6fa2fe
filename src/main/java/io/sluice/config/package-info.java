/// The configuration of a stack, read once into values that cannot be wrong.
///
/// All problems of a stack are reported at once, each naming its key, the rule and the value. Nothing below this
/// package reads configuration again.
package io.sluice.config;
