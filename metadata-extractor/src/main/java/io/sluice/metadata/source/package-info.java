/// Connections to a source database of any engine: encrypted unless asked otherwise, and with messages that name the
/// host and the database but never the password.
package io.sluice.metadata.source;
