/// The full load: every row of the selected tables as it was when the slot was created.
package io.sluice.local.dms.load;
