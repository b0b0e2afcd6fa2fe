/// A replication task from its definition to its end: the way into the stand-in.
package io.sluice.local.dms.task;
