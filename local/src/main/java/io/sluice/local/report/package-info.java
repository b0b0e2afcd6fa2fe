/// What a run found: as JSON for programs, as a table at the terminal, as a page with the pipeline's picture.
package io.sluice.local.report;
