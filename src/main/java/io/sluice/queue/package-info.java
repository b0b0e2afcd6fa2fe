/// A queue that sets aside what its consumer cannot deal with.
package io.sluice.queue;
