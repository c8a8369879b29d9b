package org.throughline.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/enterprises?q=%E6%B8%A9", "/projects/P-2026-0001#top"})
    void anAddressOfOursComesBackAsItWas(String path) {
        assertThat(OwnPath.unpacked(OwnPath.packed(path))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere", "/\\elsewhere", "https://elsewhere", "", "x", "/a b", "/a\r\nSet-Cookie: b"})
    void anAddressOfSomebodyElseLeadsHome(String path) {
        assertThat(OwnPath.unpacked(OwnPath.packed(path))).isEqualTo("/");
        assertThat(OwnPath.unpacked(path)).isEqualTo("/");
    }
}
