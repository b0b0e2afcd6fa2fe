/// The table mappings of a task: which tables are moved, and what becomes of their names and columns.
///
/// Reads the JSON that DMS reads. A rule that is not understood is refused by its name.
package io.sluice.local.dms.mapping;
