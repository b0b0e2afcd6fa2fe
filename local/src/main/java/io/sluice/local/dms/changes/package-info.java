/// The changes after the full load: buffered by table, written as files, each change once.
package io.sluice.local.dms.changes;
