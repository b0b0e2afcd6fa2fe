package io.sluice.config;

import java.util.Arrays;
import java.util.List;

/// How far the connection to a source is secured. A connection without TLS cannot be asked for: control DMS.9.
///
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html>
public enum TlsMode {
    /// Encrypted; nobody checks who answers.
    REQUIRE("require"),
    /// Encrypted, and the certificate is one that is trusted.
    VERIFY_CA("verify-ca"),
    /// The same, and the certificate is the host's own.
    VERIFY_FULL("verify-full");

    private final String dmsName;

    TlsMode(String dmsName) {
        this.dmsName = dmsName;
    }

    /// The name that DMS and stack files use.
    public String dmsName() {
        return dmsName;
    }

    static TlsMode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.dmsName.equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Rule rule(List<TlsMode> offered) {
        return Rule.oneOf(offered.stream().map(TlsMode::dmsName).toArray(String[]::new));
    }
}
