package io.sluice.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AutoNameTest {

    private static final ByteString SEED = ByteString.copyFromUtf8("seed");
    private static final ByteString OTHER = ByteString.copyFromUtf8("another seed");

    @Test
    void addsSevenHexDigits() {
        assertThat(named("aws:sqs/queue:Queue", Map.of(), Map.of(), "shop", SEED)
                        .get("name"))
                .asString()
                .matches("shop-[0-9a-f]{7}");
    }

    @Test
    void namesABucketByItsOwnInputAndInLowerCase() {
        assertThat(named("aws:s3/bucketV2:BucketV2", Map.of(), Map.of(), "Shop", SEED)
                        .get("bucket"))
                .asString()
                .matches("shop-[0-9a-f]{7}");
    }

    @Test
    void keepsTheNameThatItMade() {
        Map<String, Object> first = named("aws:sqs/queue:Queue", Map.of(), Map.of(), "shop", SEED);

        assertThat(named("aws:sqs/queue:Queue", Map.of(), first, "shop", OTHER)).isEqualTo(first);
    }

    @Test
    void makesANewOneWhereTheOldOneWasGiven() {
        Map<String, Object> olds = Map.of("name", "given", "__defaults", List.of());

        assertThat(named("aws:sqs/queue:Queue", Map.of(), olds, "shop", SEED).get("name"))
                .asString()
                .startsWith("shop-");
    }

    @Test
    void leavesAGivenNameAlone() {
        assertThat(named("aws:sqs/queue:Queue", Map.of("name", "mine"), Map.of(), "shop", SEED))
                .containsEntry("name", "mine");
    }

    @Test
    void failsOnANameThatIsLongerThanAwsTakes() {
        String logical = "x".repeat(57);

        assertThatThrownBy(() -> named("aws:iam/role:Role", Map.of(), Map.of(), logical, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name '%s' plus 7 random chars is longer than maximum length 64".formatted(logical));
    }

    private static Map<String, Object> named(
            String type, Map<String, Object> given, Map<String, Object> olds, String logical, ByteString seed) {
        Map<String, Object> inputs = new TreeMap<>(given);
        new AutoName(ResourceType.of(type)).complete(inputs, olds, logical, seed);
        return inputs;
    }
}
