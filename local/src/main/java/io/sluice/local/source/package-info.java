/// The database that rows leave from: an embedded PostgreSQL with the sample shop, or one of the user's own.
package io.sluice.local.source;
