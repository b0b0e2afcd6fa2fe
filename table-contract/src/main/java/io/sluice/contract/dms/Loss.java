package io.sluice.contract.dms;

/// What a value can lose between the source and a file, and the way out of it.
public sealed interface Loss {

    /// What happens to values, to stand after the name of a column.
    String what();

    /// What can be done, in the imperative.
    String wayOut();

    /// Whether the owner of the data has to accept it, or to choose the way out, before a pipeline may carry the
    /// column. The others follow from a setting that was chosen for the whole pipeline.
    boolean needsDecision();

    /// A number without bounds becomes one with bounds.
    ///
    /// @param precision digits that a file keeps
    /// @param scale digits after the point that a file keeps
    record DigitsRounded(int precision, int scale) implements Loss {

        @Override
        public String what() {
            return "has no bounds at the source and is rounded to %d digits, %d after the point"
                    .formatted(precision, scale);
        }

        @Override
        public String wayOut() {
            return "let the contract ask for another decimal128(p,s) or for string, or cast it in a view";
        }

        @Override
        public boolean needsDecision() {
            return true;
        }
    }

    /// An exact number becomes a floating-point number.
    record MadeApproximate() implements Loss {

        @Override
        public String what() {
            return "is exact at the source and becomes a floating-point number of about 15 digits";
        }

        @Override
        public String wayOut() {
            return "let the contract ask for decimal128(p,s) or string, or cast it in a view";
        }

        @Override
        public boolean needsDecision() {
            return true;
        }
    }

    /// A number of more digits than a file can hold as a number.
    ///
    /// @param precision digits at the source
    record WrittenAsText(int precision) implements Loss {

        @Override
        public String what() {
            return "has %d digits, more than the 38 of a decimal, and is written as text".formatted(precision);
        }

        @Override
        public String wayOut() {
            return "read it as text, or let the contract ask for decimal128(38,s) if no value is longer";
        }

        @Override
        public boolean needsDecision() {
            return false;
        }
    }

    /// A long value ends at the limit for LOBs.
    record CutAtLobLimit() implements Loss {

        @Override
        public String what() {
            return "is a LOB and is cut at lobMaxKib";
        }

        @Override
        public String wayOut() {
            return "set lobMaxKib of its table above the longest value, and leave lobTruncation at fail";
        }

        @Override
        public boolean needsDecision() {
            return false;
        }
    }

    /// Two moments that differ only in their zone become one.
    record ZoneDropped() implements Loss {

        @Override
        public String what() {
            return "loses its time zone";
        }

        @Override
        public String wayOut() {
            return "keep the zone in a column of its own";
        }

        @Override
        public boolean needsDecision() {
            return false;
        }
    }

    /// Digits of a second beyond the unit of a file.
    ///
    /// @param digits digits at the source
    /// @param kept digits in a file
    record FractionCut(int digits, int kept) implements Loss {

        @Override
        public String what() {
            return "keeps %d of its %d digits of a second".formatted(kept, digits);
        }

        @Override
        public String wayOut() {
            return "let the contract ask for string where the rest matters";
        }

        @Override
        public boolean needsDecision() {
            return false;
        }
    }

    /// A column that is in every file but never has a value.
    record ArrivesNull() implements Loss {

        @Override
        public String what() {
            return "is of a type that DMS does not read, so it is NULL in every file";
        }

        @Override
        public String wayOut() {
            return "exclude the column, or cast it in a view";
        }

        @Override
        public boolean needsDecision() {
            return true;
        }
    }

    /// A column that AWS says is not migrated.
    record NotMigrated() implements Loss {

        @Override
        public String what() {
            return "is of a type that DMS does not migrate";
        }

        @Override
        public String wayOut() {
            return "exclude the column, or cast it in a view";
        }

        @Override
        public boolean needsDecision() {
            return true;
        }
    }

    /// A type about which AWS's documents say nothing.
    record Undocumented() implements Loss {

        @Override
        public String what() {
            return "is of a type about which AWS documents nothing";
        }

        @Override
        public String wayOut() {
            return "try it with one file, exclude the column, or cast it in a view";
        }

        @Override
        public boolean needsDecision() {
            return true;
        }
    }
}
