package io.sluice.delivery.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.DeliveryException;
import io.sluice.delivery.checkout.Descent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuccessionTest {

    private static final Revision DEPLOYED = new Revision("a".repeat(40));
    private static final Revision NEXT = new Revision("b".repeat(40));

    @ParameterizedTest
    @EnumSource(names = {"SAME", "LATER"})
    void admitsWhatHoldsAllThatIsDeployed(Descent descent) {
        assertThat(of(Optional.of(descent)).refusal()).isEmpty();
    }

    @Test
    void failsOnOlderCode() {
        assertThat(of(Optional.of(Descent.EARLIER)).refusal())
                .contains(
                        "stack 'prod' must not be taken back but is deployed from commit aaaaaaaaaa, and bbbbbbbbbb is"
                                + " older: nothing was touched; deploy newer code, or add --take-back (an input of the"
                                + " workflow, too) if the stack is to be taken back");
    }

    @Test
    void failsOnCodeThatLacksSomethingOfWhatIsDeployed() {
        assertThat(of(Optional.of(Descent.APART)).refusal())
                .contains("stack 'prod' must not be taken back but is deployed from commit aaaaaaaaaa, and bbbbbbbbbb"
                        + " lacks some of its commits: nothing was touched; deploy newer code, or add --take-back (an"
                        + " input of the workflow, too) if the stack is to be taken back");
    }

    @Test
    void failsWhereNobodyCanTell() {
        assertThat(of(Optional.empty()).refusal())
                .contains(
                        "stack 'prod' is deployed from commit aaaaaaaaaa, and whether bbbbbbbbbb is newer must be known"
                                + " but neither git nor GitHub knows: nothing was touched; fetch the whole history, or add"
                                + " --take-back (an input of the workflow, too) if the stack is to be taken back");
    }

    @Test
    void isReadFromARelease(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(".revision"), DEPLOYED.commit() + "\n");

        assertThat(Revision.of(home)).isEqualTo(DEPLOYED);
    }

    @Test
    void failsOnAFolderThatIsNeitherReleaseNorCheckout(@TempDir Path home) {
        assertThatThrownBy(() -> Revision.of(home))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("'%s' must be a checkout of git, or a release, but is neither", home);
    }

    @Test
    void failsOnWhatIsNoCommit() {
        assertThatThrownBy(() -> new Revision("main"))
                .hasMessage("a revision must be the whole name of a commit, 40 hexadecimal digits, but was 'main'");
    }

    @Test
    void asksNobodyWhereTheCommitIsTheSame(@TempDir Path home) {
        assertThat(new Lineage(home, Map.of()).descent(NEXT, NEXT)).contains(Descent.SAME);
        assertThat(new Lineage(home, Map.of()).descent(DEPLOYED, NEXT)).isEmpty();
    }

    private static Succession of(Optional<Descent> descent) {
        return new Succession("prod", DEPLOYED, NEXT, descent);
    }
}
