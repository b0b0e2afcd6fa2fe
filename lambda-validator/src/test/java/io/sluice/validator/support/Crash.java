package io.sluice.validator.support;

/// The end of the process, as far as the code under test can tell: nothing catches it.
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;
}
