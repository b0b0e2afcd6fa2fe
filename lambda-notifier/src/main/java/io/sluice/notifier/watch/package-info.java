/// Counts what AWS has no metric for: tables that DMS gave up, and files left in the fail bucket.
package io.sluice.notifier.watch;
