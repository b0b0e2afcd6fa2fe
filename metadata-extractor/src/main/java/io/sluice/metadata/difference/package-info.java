/// What differs between a contract and what its source says now, change by change, in words that a reviewer reads.
package io.sluice.metadata.difference;
