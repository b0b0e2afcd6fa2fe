package io.sluice.config;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/// What becomes of LOBs. S3 targets have limited LOB mode only.
/// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html>
///
/// @param maxKib where LOBs are cut, 1 to [#MAX_KIB]
/// @param truncation what becomes of a task that meets a longer one
public record LobPolicy(int maxKib, LobTruncation truncation) {

    /// DMS's own default of `LobMaxSize`.
    /// See <https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.LOBSupport.html>
    public static final int DEFAULT_KIB = 32;

    /// Most that limited LOB mode should be set to: DMS reserves this much memory a LOB and row.
    static final int MAX_KIB = 102_400;

    public LobPolicy {
        requireNonNull(truncation, "truncation is null");
        requireLimit(maxKib);
    }

    static void requireLimit(int kib) {
        if (kib < 1 || kib > MAX_KIB) {
            throw new IllegalArgumentException("lobMaxKib must be 1 to %d but was %d".formatted(MAX_KIB, kib));
        }
    }

    static Optional<LobPolicy> read(Section section) {
        Optional<Integer> limit = section.number("lobMaxKib", 1, MAX_KIB, DEFAULT_KIB);
        Optional<String> truncation = section.text("lobTruncation", Rule.oneOf("fail", "accept"), "fail");
        return limit.isPresent() && truncation.isPresent()
                ? Optional.of(new LobPolicy(
                        limit.get(), LobTruncation.valueOf(truncation.get().toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
