/// Writes the files: their schema, their rows and their compression, with hardly any of Hadoop.
package io.sluice.local.dms.parquet;
