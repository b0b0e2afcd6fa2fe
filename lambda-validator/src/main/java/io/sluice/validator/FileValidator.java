package io.sluice.validator;

import static java.util.Objects.requireNonNull;

import io.sluice.contract.key.LakeKey;
import io.sluice.contract.key.RawKey;
import io.sluice.contract.pipeline.Receipt;
import io.sluice.contract.pipeline.Receipt.RawObject;
import io.sluice.validator.move.Mover;
import io.sluice.validator.move.NoLongerThereException;
import io.sluice.validator.move.StoreException;

/// Takes one reported object from its key to its end.
///
/// @param judge who decides
/// @param mover who moves
record FileValidator(Judge judge, Mover mover) {

    private static final RawKey.Unknown TOO_LONG =
            new RawKey.Unknown("key must leave room for the date and the entity tag in the lake's but does not");

    FileValidator {
        requireNonNull(judge, "judge is null");
        requireNonNull(mover, "mover is null");
    }

    /// @throws StoreException if the object could not be handled now; it is where it was
    Outcome validate(RawObject raw) throws StoreException {
        return switch (RawKey.parse(judge.database(), raw.key())) {
            case RawKey.Control(String table) -> skip(raw, "control table '%s'".formatted(table));
            case RawKey.Folder(String key) -> skip(raw, "folder marker '%s'".formatted(key));
            case RawKey.Unknown unknown -> move(raw, judge.destination(raw), () -> judge.judge(raw, unknown));
            case RawKey.DataFile file ->
                LakeKey.fits(judge.destination(raw, file))
                        ? move(raw, judge.destination(raw, file), () -> judge.judge(raw, file))
                        : move(raw, judge.destination(raw), () -> judge.judge(raw, TOO_LONG));
        };
    }

    /// Leaves an object where it is and enters that it was seen.
    private Outcome skip(RawObject raw, String reason) throws StoreException {
        mover.skip(judge.skipped(raw, reason));
        return new Outcome.Skipped(reason);
    }

    private Outcome move(RawObject raw, String to, Judging judging) throws StoreException {
        try {
            return new Outcome.Moved(mover.move(raw, judging.judge()));
        } catch (NoLongerThereException e) {
            return new Outcome.NoLongerThere(e.fate(), mover.settle(raw, to, e.fate()));
        }
    }

    private interface Judging {

        Receipt judge() throws StoreException, NoLongerThereException;
    }
}
