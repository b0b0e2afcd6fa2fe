/// The settings of the bootstrap of one account, read once into records, all problems told at once.
package io.sluice.bootstrap.config;
