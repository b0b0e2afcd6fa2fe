package io.sluice.delivery.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"main", "sluice/metadata-prod", "release-1.2", "_a"})
    void takesNamesOfBranches(String name) {
        assertThatCode(() -> BranchName.require("--branch", name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "../x", "a//b", "-f", "a..b", "x.lock", "a#b", "a?b", "", "a/", "ü"})
    void failsOnWhatCouldStandForSomethingElseInAnAddress(String name) {
        assertThatThrownBy(() -> BranchName.require("--branch", name))
                .isInstanceOf(DeliveryException.class)
                .hasMessage(
                        "--branch must be letters, digits, ., _ and -, in parts between slashes, but was '%s'", name);
    }
}
