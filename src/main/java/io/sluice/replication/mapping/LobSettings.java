package io.sluice.replication.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where the LOBs of one table are cut.
///
/// @param mode always `limited`: S3 targets have no other
/// @param bulkMaxSize most KiB of a LOB
record LobSettings(
        String mode, @JsonProperty("bulk-max-size") int bulkMaxSize) {

    static LobSettings limited(int kib) {
        return new LobSettings("limited", kib);
    }
}
