package io.sluice.replication.source;

import com.pulumi.aws.dms.EndpointArgs;
import java.time.ZoneId;
import java.util.Optional;

/// MySQL and MariaDB. See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MySQL.html>
final class MySqlEndpoint {

    private MySqlEndpoint() {}

    static void complete(EndpointArgs.Builder endpoint, String engine, Optional<ZoneId> serverTimezone) {
        endpoint.engineName(engine);
        serverTimezone.ifPresent(zone -> endpoint.extraConnectionAttributes(
                new Attributes().with("serverTimezone", zone.getId()).text()));
    }
}
