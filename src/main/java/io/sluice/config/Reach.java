package io.sluice.config;

import java.util.List;
import java.util.Optional;

/// Where a source is in the network, for the security group that lets DMS out to it.
///
/// @param port port of the source, 1 to 65535
/// @param cidrBlocks blocks of IPv4 addresses it answers from
/// @param securityGroupIds groups it is in
public record Reach(int port, List<String> cidrBlocks, List<String> securityGroupIds) {

    private static final int MAX_PORT = 65_535;

    /// A wider block is no restriction worth the name.
    private static final Rule CIDR_BLOCK = Rule.of(
            "an IPv4 block of /8 or less such as 10.1.2.0/24",
            "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)/(?:[89]|[12]\\d|3[0-2])");

    /// The replication instance keeps these addresses for itself, so no source in them can be reached.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.PostgreSQL.html>
    private static final String RESERVED = "192.168.0.";

    public Reach {
        cidrBlocks = List.copyOf(cidrBlocks);
        securityGroupIds = List.copyOf(securityGroupIds);
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 1 to %d but was %d".formatted(MAX_PORT, port));
        }
    }

    /// Whether the stack says where the source is.
    public boolean isKnown() {
        return !cidrBlocks.isEmpty() || !securityGroupIds.isEmpty();
    }

    /// @param port the engine's own port, used unless the stack names another
    static Optional<Reach> read(Section section, int port) {
        Optional<Integer> given = section.number("port", 1, MAX_PORT, port);
        List<String> blocks = section.texts("cidrBlocks", CIDR_BLOCK, 0);
        List<String> groups = section.texts("securityGroupIds", Rule.SECURITY_GROUP_ID, 0);
        blocks.stream()
                .filter(block -> block.startsWith(RESERVED))
                .forEach(block -> section.problem(
                        "cidrBlocks",
                        "must not be in 192.168.0.0/24, which DMS keeps for itself, but was '" + block + "'"));
        return section.build(() -> new Reach(given.orElseThrow(), blocks, groups));
    }
}
