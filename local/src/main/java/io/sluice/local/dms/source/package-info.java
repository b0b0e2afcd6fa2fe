/// The PostgreSQL source: its catalogue, its rights, its sessions, and its stream of changes.
///
/// Everything is read in PostgreSQL's text form, full load and changes alike, so that one converter serves both.
package io.sluice.local.dms.source;
