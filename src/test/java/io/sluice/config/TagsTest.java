package io.sluice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

    private final SampleStack stack = new SampleStack();

    @Test
    void addsProjectAndStackToWhatTheStackNames() {
        stack.with("tags", "{\"cost-centre\":\"4711\",\"owner\":\"data platform\"}");

        assertThat(stack.read().place().tags().all())
                .isEqualTo(
                        Map.of("cost-centre", "4711", "owner", "data platform", "project", "sluice", "stack", "dev"));
    }

    @Test
    void knowsItsOwnByProjectAndStack() {
        Tags tags = new Tags(Map.of("owner", "me")).of("sluice", "dev");

        assertThat(tags.owns(Map.of("project", "sluice", "stack", "dev", "owner", "others")))
                .isTrue();
        assertThat(tags.owns(Map.of("project", "sluice", "stack", "prod"))).isFalse();
        assertThat(tags.owns(Map.of())).isFalse();
    }

    @Test
    void failsOnTagsThatAwsOrSluiceKeepForThemselves() {
        stack.with("tags", "{\"aws:team\":\"x\",\"stack\":\"y\"}")
                .assertRefused(
                        "sluice:tags.aws:team must be a tag key of 1 to 128 letters, digits, spaces and _.:/=+-@ that"
                                + " does not start with aws: but was 'aws:team'",
                        "sluice:tags.stack must be left out: it is set to the name of the stack but was 'y'");
    }

    @Test
    void failsOnAValueThatAwsRefuses() {
        stack.with("tags", "{\"owner\":\"a;b\"}")
                .assertRefused("sluice:tags.owner must be a tag value of at most 256 letters, digits, spaces and"
                        + " _.:/=+-@ but was 'a;b'");
    }
}
