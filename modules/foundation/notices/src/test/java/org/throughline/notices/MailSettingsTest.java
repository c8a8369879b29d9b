package org.throughline.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of(MailSettings.HOST, "mail.bureau.example", MailSettings.FROM, "throughline@bureau.example");

    @Test
    void withoutAHostThereIsNoMailWhateverElseIsSet() {
        assertThat(MailSettings.of(set(Map.of(MailSettings.PORT, "none")))).isEmpty();
    }

    @Test
    void theUsualWayIsEncryptedAndHasItsPort() {
        MailSettings settings = MailSettings.of(set(LEAST)).orElseThrow();

        assertThat(settings.security()).isEqualTo(MailSettings.Security.STARTTLS);
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.user()).isNull();
    }

    @Test
    void allThatMeansNothingIsToldAtOnceAndNoValueOfIt() {
        Map<String, String> wrong = Map.of(
                MailSettings.HOST, "mail server",
                MailSettings.PORT, "70000",
                MailSettings.SECURITY, "perhaps",
                MailSettings.FROM, "me",
                MailSettings.PASSWORD, "secret");

        assertThat(MailSettings.faults(set(wrong)))
                .containsExactly(
                        MailSettings.HOST,
                        MailSettings.PORT,
                        MailSettings.SECURITY,
                        MailSettings.FROM,
                        MailSettings.PASSWORD);
        assertThatThrownBy(() -> MailSettings.of(set(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPasswordIsInNoText() {
        assertThat(new MailSettings.Login("throughline", "secret")).hasToString("throughline");
    }

    private static Function<String, Optional<String>> set(Map<String, String> settings) {
        return key -> Optional.ofNullable(settings.get(key));
    }
}
