/// SQL over the lake's folder, with the catalogue's tables as views: DuckDB in the place of Athena.
package io.sluice.local.catalogue;
