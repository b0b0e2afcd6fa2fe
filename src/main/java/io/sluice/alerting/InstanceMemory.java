package io.sluice.alerting;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Memory of the classes of replication instance.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.Types.html>
final class InstanceMemory {

    private static final Pattern CLASS = Pattern.compile("dms\\.([a-z])\\w*\\.(?:(\\d*)x)?(large|medium|small|micro)");

    private static final Map<String, Integer> SMALL_GIB = Map.of("micro", 1, "small", 2, "medium", 4);

    /// GiB of size `large`, by the family's letter: burstable, compute, memory.
    private static final Map<String, Integer> LARGE_GIB = Map.of("t", 8, "c", 4, "r", 16);

    private InstanceMemory() {}

    /// Bytes of a class, empty for one that AWS added since.
    static OptionalLong bytes(String instanceClass) {
        Matcher parts = CLASS.matcher(instanceClass);
        if (!parts.matches() || !LARGE_GIB.containsKey(parts.group(1))) {
            return OptionalLong.empty();
        }
        if (!parts.group(3).equals("large")) {
            return OptionalLong.of((long) SMALL_GIB.get(parts.group(3)) << 30);
        }
        // large, xlarge, 2xlarge, 4xlarge: each twice the one before; 12xlarge is twelve times xlarge.
        long times = parts.group(2) == null ? 1 : 2 * (parts.group(2).isEmpty() ? 1 : Long.parseLong(parts.group(2)));
        return OptionalLong.of((LARGE_GIB.get(parts.group(1)) * times) << 30);
    }
}
