package org.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final ApiDescription API = new ApiDescription();

    @Test
    void spacesAndTheOrderOfMembersDoNotCount() {
        assertThat(of("{\"a\":1,\"b\":[{\"c\":null,\"d\":true}]}"))
                .isEqualTo(of(" {\"b\": [ {\"d\":true, \"c\":null}], \"a\":1}"))
                .startsWith("SHA-256:");
    }

    @Test
    void everythingElseCounts() {
        List<String> bodies = List.of(
                "{}",
                "[]",
                "{\"a\":1}",
                "{\"a\":\"1\"}",
                "{\"a\":1.0}",
                "{\"a\":1.00}",
                "{\"a\":null}",
                "{\"a\":\"null\"}",
                "{\"a\":[1,2]}",
                "{\"a\":[2,1]}",
                "{\"a\":[[1],2]}",
                "{\"a\":[1,[2]]}",
                "{\"a\":\"x\",\"b\":\"y\"}",
                "{\"a\":\"x\\\"1:b\\\"1:y\"}",
                "{\"a\":1e999999999}");

        assertThat(bodies.stream().map(FingerprintTest::of)).doesNotHaveDuplicates();
    }

    @Test
    void theAddressCountsToo() {
        assertThat(Fingerprint.of("POST /teas?", new Object[0]))
                .isNotEqualTo(Fingerprint.of("POST /teas?a=1", new Object[0]));
    }

    private static String of(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            var tree = JsonBody.read(new ByteArrayInputStream(bytes), bytes.length);
            var schema = API.operation("POST", "/teas").flatMap(Operation::body).orElseThrow();
            return Fingerprint.of("POST /teas?", new Object[] {"other", API.submitted(tree, schema, Tea.class)});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
