package org.throughline.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "", "*", "/desk", "/a%2Fb", "/%E6%B8%A9%e5%b7%9e", "/温州", "/a..b/...", "/a%20b", "/%2525"})
    void whatStandsForTextIsReadable(String path) {
        assertThat(new Address(path).isReadable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/%4",
                "/a%2",
                "/%-1",
                "/%c0%af",
                "/%E4%B8",
                "/%ff",
                "/%00",
                "/%0d%0aX: 1",
                "/%7f",
                "/../etc",
                "/..%2f..%2fetc",
                "/a/%2e%2e/b",
                "/..%5cwindows"
            })
    void whatStandsForNothingOrLeadsUpwardsIsNot(String path) {
        assertThat(new Address(path).isReadable()).isFalse();
    }

    @Test
    void anUnreadableAddressIsLedToOneOnTheSameSideThatIsReadable() {
        Address api = new Address("/api/v1/%zz").nowhere();
        Address page = new Address("/%zz").nowhere();

        assertThat(api.path()).startsWith("/api/v1/");
        assertThat(page.path()).startsWith("/").doesNotStartWith("/api");
        assertThat(api.isReadable() && page.isReadable()).isTrue();
    }
}
