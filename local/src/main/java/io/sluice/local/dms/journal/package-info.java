/// What the task writes down on the local disk, so that it can be killed at any moment and lose or repeat nothing.
package io.sluice.local.dms.journal;
