/// One run from start to report: what starts when, what waits for what, what is left behind.
package io.sluice.local.run;
