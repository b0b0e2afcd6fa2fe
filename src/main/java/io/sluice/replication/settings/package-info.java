/// Task settings: what DMS does with LOBs, errors, changes of tables and its own log.
package io.sluice.replication.settings;
