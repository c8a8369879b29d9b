package org.throughline.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordRules SHIPPED = new PasswordRules(12, 0, 5, Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violet otter climbs",
                "榕树下的旧邮局卖着薄荷糖",
                "kettle-9-marzipan",
                "kkkettlemmarzipan",
                "       .       x       "
            })
    void whateverIsLongAndNotCommonIsTaken(String password) {
        assertThat(texts(SHIPPED, "lan", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Admin123456789",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "123456789012",
                "098765432109",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou!!!!",
                "woaini5201314",
                "Wenzhou@2026!!",
                "throughline-1",
                "Welcome2Wenzhou",
                "correct horse battery staple",
                "YiTiaoXian888"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(texts(SHIPPED, "lan", password)).containsExactly("fault.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mailcreated5240", "ZhimaKaimen", "zhimakaimen2026", "Blink182!!!", "SOJDLG123ALJG", "1hxboqg2s"
            })
    void whatManyPeopleWereFoundToUseIsRefused(String password) {
        PasswordRules eight = new PasswordRules(8, 0, 5, Optional.empty());

        assertThat(texts(eight, "lan", password)).containsExactly("fault.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhimakaimenkettle", "marzipan-blink182-kettle", "zhimakaimen20261122"})
    void aListedOneWithMoreAroundItIsAnother(String password) {
        assertThat(texts(SHIPPED, "lan", password)).isEmpty();
    }

    @Test
    void eachListedOneIsRefusedWhereverEightCharactersAreEnough() throws IOException {
        PasswordRules eight = new PasswordRules(8, 0, 5, Optional.empty());
        List<String> listed;
        try (InputStream file =
                PasswordRules.class.getResourceAsStream("/org/throughline/directory/common-passwords.txt")) {
            listed = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        assertThat(listed).hasSizeGreaterThan(3000).doesNotHaveDuplicates().isSorted();
        assertThat(listed)
                .allSatisfy(password -> assertThat(texts(eight, "lan", password.toUpperCase(Locale.ROOT)))
                        .containsExactly("fault.password.common"));
    }

    @Test
    void theNameOfTheAccountIsNoPartOfThePassword() {
        assertThat(texts(SHIPPED, "officer31", "my-Officer31-kettle")).containsExactly("fault.password.common");
        assertThat(texts(SHIPPED, "lan", "landing kettle marzipan")).isEmpty();
    }

    @Test
    void lengthCountsCharactersAndNotTheirHalves() {
        assertThat(texts(SHIPPED, "lan", "kettlemarzi")).containsExactly("fault.password.length");
        assertThat(texts(SHIPPED, "lan", "kettlemarzip")).isEmpty();
        assertThat(texts(SHIPPED, "lan", "𠀀𠀁𠀂𠀃𠀄𠀅")).containsExactly("fault.password.length");
        assertThat(texts(SHIPPED, "lan", "kettle".repeat(33) + "mar")).containsExactly("fault.password.length");
        assertThat(texts(SHIPPED, "lan", "kettle\0marzipan")).containsExactly("fault.password.length");
    }

    @Test
    void kindsOfCharactersAreAskedForOnlyWhereTheHouseSaysSo() {
        PasswordRules strict = new PasswordRules(8, 3, 5, Optional.empty());

        assertThat(texts(strict, "lan", "kettlemarzipan")).containsExactly("fault.password.kinds");
        assertThat(texts(strict, "lan", "kettleMarzipan")).containsExactly("fault.password.kinds");
        assertThat(texts(strict, "lan", "kettleMarz7pan")).isEmpty();
        assertThat(texts(strict, "lan", "kettle_Marzipan")).isEmpty();
    }

    @Test
    void noHouseTakesFewerThanEight() {
        PasswordRules lax = new PasswordRules(1, 0, 0, Optional.empty());

        assertThat(lax.shortest()).isEqualTo(8);
        assertThat(texts(lax, "lan", "kettle7")).containsExactly("fault.password.length");
    }

    private static List<String> texts(PasswordRules rules, String account, String password) {
        return rules.faults("/fresh", account, password).stream()
                .map(fault -> fault.detail().key())
                .toList();
    }
}
