/// Table mappings: which tables DMS reads and which columns it adds, derived from the contracts alone.
package io.sluice.replication.mapping;
