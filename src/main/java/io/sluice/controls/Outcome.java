package io.sluice.controls;

import static java.util.Objects.requireNonNull;

/// What a control says of one resource.
public sealed interface Outcome {

    /// One word for tables.
    String word();

    /// It is as it must be.
    record Pass() implements Outcome {

        @Override
        public String word() {
            return "PASS";
        }
    }

    /// It is not as it must be, and the stack says why that is right.
    ///
    /// @param reason the stack's reason
    record Exempt(String reason) implements Outcome {

        public Exempt {
            requireNonNull(reason, "reason is null");
        }

        @Override
        public String word() {
            return "EXEMPT";
        }
    }

    /// It is not as it must be.
    ///
    /// @param is what it is
    /// @param must what it must be
    record Fail(String is, String must) implements Outcome {

        public Fail {
            requireNonNull(is, "is is null");
            requireNonNull(must, "must is null");
        }

        @Override
        public String word() {
            return "FAIL";
        }
    }

    /// The control has nothing to say here.
    ///
    /// @param why why not
    record NotApplicable(String why) implements Outcome {

        public NotApplicable {
            requireNonNull(why, "why is null");
        }

        @Override
        public String word() {
            return "NOT APPLICABLE";
        }
    }
}
