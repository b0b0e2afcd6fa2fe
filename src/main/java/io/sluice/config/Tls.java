package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// How the connection to a source is secured.
///
/// @param mode what is checked
/// @param certificateArn certificate that was imported into DMS, given exactly where certificates are checked
public record Tls(TlsMode mode, Optional<String> certificateArn) {

    private static final Rule CERTIFICATE_ARN =
            Rule.of("the ARN of a DMS certificate", "arn:aws[a-z-]*:dms:[a-z0-9-]+:\\d{12}:cert:[A-Za-z0-9-]+");

    public Tls {
        requireNonNull(mode, "mode is null");
        requireNonNull(certificateArn, "certificateArn is null");
        if (certificateArn.isPresent() == (mode == TlsMode.REQUIRE)) {
            throw new IllegalArgumentException("certificateArn must be given for verify-ca and verify-full only but was"
                    + " '%s' for %s".formatted(certificateArn.orElse(""), mode.dmsName()));
        }
    }

    /// @param offered what DMS offers for the engine, the default first
    static Optional<Tls> read(Section section, List<TlsMode> offered) {
        Optional<TlsMode> mode = section.text(
                        "sslMode", TlsMode.rule(offered), offered.getFirst().dmsName())
                .map(TlsMode::named);
        if (mode.isEmpty()) {
            section.optionalText("certificateArn", CERTIFICATE_ARN);
            return Optional.empty();
        }
        if (mode.get() == TlsMode.REQUIRE) {
            section.leaveOut("certificateArn", "where sslMode is require, which checks none");
            return Optional.of(new Tls(mode.get(), Optional.empty()));
        }
        return section.text("certificateArn", CERTIFICATE_ARN)
                .map(certificate -> new Tls(mode.get(), Optional.of(certificate)));
    }
}
