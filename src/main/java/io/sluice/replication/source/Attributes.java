package io.sluice.replication.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Extra connection attributes of an endpoint, in the order in which they are added.
///
/// DMS keeps the order, and takes no blank after a semicolon.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Introduction.ConnectionAttributes.html>
final class Attributes {

    private final List<String> pairs = new ArrayList<>();

    Attributes with(String name, String value) {
        pairs.add("%s=%s;".formatted(name, value));
        return this;
    }

    Attributes with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    String text() {
        return pairs.stream().collect(Collectors.joining());
    }
}
