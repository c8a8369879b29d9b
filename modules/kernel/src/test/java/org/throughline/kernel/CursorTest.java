package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorComesBackAsItWasGiven() {
        Cursor cursor = new Cursor(List.of("温州光年智能装备有限公司", "", "3:abc\u001f", "0190-ab"));

        assertThat(Cursor.parse(cursor.token(), 4)).contains(cursor);
    }

    @Test
    void anyKeysComeBackWhateverTheyContain() {
        long seed = new Random().nextLong();
        System.out.println("CursorTest seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            Cursor cursor = new Cursor(randomKey(random));

            assertThat(Cursor.parse(cursor.token(), cursor.key().size())).contains(cursor);
            assertThat(Cursor.parse(cursor.token(), cursor.key().size() + 1)).isEmpty();
        }
    }

    @Test
    void noTwoKeysShareAToken() {
        assertThat(new Cursor(List.of("a", "b")).token()).isNotEqualTo(new Cursor(List.of("a1:b")).token());
        assertThat(new Cursor(List.of("1:a", "b")).token()).isNotEqualTo(new Cursor(List.of("1:a1:b")).token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not base64!",
                "äöü",
                "====",
                "MTph=",
                "MTphMTpi=",
                "MTphMTpiMTpj",
                "%00",
                "' or 1=1 --",
                "<script>alert(1)</script>"
            })
    void whatIsNoTokenIsRefused(String token) {
        assertThat(Cursor.parse(token, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:a",
                "1:a2:b",
                "1:a0:b",
                "1:a-1:b",
                "1:a+1:b",
                "1:a01:b",
                "1:a:b",
                "1:a4294967295:b",
                "1:a2147483647:b",
                "1:a99999999999:b",
                "1:a1:\u0000"
            })
    void whatOnlyLooksLikeATokenIsRefused(String inside) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8));

        assertThat(Cursor.parse(token, 2)).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {'1', ':', (byte) 0xff});

        assertThat(Cursor.parse(token, 1)).isEmpty();
    }

    @Test
    void anEndlessTokenIsRefusedUnread() {
        assertThat(Cursor.parse("A".repeat(10_000_000), 2)).isEmpty();
    }

    @Test
    void theLongestCursorStillComesBack() {
        Cursor cursor = new Cursor(List.of("企".repeat(465)));

        assertThat(Cursor.parse(cursor.token(), 1)).contains(cursor);
    }

    @Test
    void keysNoDatabaseTakesMakeNoCursor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(List.of("a\0b")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(List.of("half a pair: \ud83d")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(List.of("a".repeat(1_401))));
    }

    private static List<String> randomKey(Random random) {
        String letters = "a0:9\u001f-\n温州𠮷";
        List<String> key = new ArrayList<>();
        int parts = 1 + random.nextInt(4);
        while (key.size() < parts) {
            StringBuilder part = new StringBuilder();
            random.ints(random.nextInt(12), 0, letters.codePointCount(0, letters.length()))
                    .map(at -> letters.codePointAt(letters.offsetByCodePoints(0, at)))
                    .forEach(part::appendCodePoint);
            key.add(part.toString());
        }
        return key;
    }
}
