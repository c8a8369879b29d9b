package org.throughline.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.MailAddress;

/**
 * The mail server of the house, as an operator sets it; without a host no mail is sent.
 *
 * @param from whom letters come from
 * @param user name and password at the mail server; null where it asks for none
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        String from,
        @Nullable Login user) {

    /** Name or address of the mail server. */
    public static final String HOST = "throughline.mail.host";

    /** Its port. */
    public static final String PORT = "throughline.mail.port";

    /** How the way there is secured. */
    public static final String SECURITY = "throughline.mail.security";

    /** Whom letters come from. */
    public static final String FROM = "throughline.mail.from";

    /** The name at the mail server. */
    public static final String USER = "throughline.mail.user";

    /** The password there. */
    public static final String PASSWORD = "throughline.mail.password";

    private static final Pattern HOST_FORM = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final int MAX_PORT = 65_535;

    /** How the way to the mail server is secured. */
    public enum Security {
        /** Not at all: only for a relay on the same machine or in a closed network. */
        NONE(25),
        /** By an encrypted channel within the conversation, without which nothing is sent. */
        STARTTLS(587),
        /** From the first byte on. */
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** A name and a password, which no text of this shows. */
    public record Login(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The keys whose values mean nothing, in the order above; none where no mail is sent. */
    public static List<String> faults(Function<String, Optional<String>> set) {
        List<String> faults = new ArrayList<>();
        Optional<String> host = set.apply(HOST).map(String::strip);
        if (host.isEmpty()) {
            return faults;
        }
        check(faults, HOST, HOST_FORM.matcher(host.get()).matches());
        check(faults, PORT, set.apply(PORT).map(MailSettings::isPort).orElse(true));
        check(
                faults,
                SECURITY,
                set.apply(SECURITY).map(MailSettings::isSecurity).orElse(true));
        check(
                faults,
                FROM,
                set.apply(FROM)
                        .map(String::strip)
                        .filter(MailAddress::isWellFormed)
                        .isPresent());
        check(
                faults,
                PASSWORD,
                set.apply(USER).isPresent() == set.apply(PASSWORD).isPresent());
        return faults;
    }

    /**
     * What is set; empty where no mail is sent.
     *
     * @throws IllegalArgumentException with the keys that mean nothing
     */
    public static Optional<MailSettings> of(Function<String, Optional<String>> set) {
        List<String> faults = faults(set);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("These settings mean nothing: " + String.join(", ", faults));
        }
        return set.apply(HOST).map(host -> {
            Security security = set.apply(SECURITY).map(MailSettings::security).orElse(Security.STARTTLS);
            int port = set.apply(PORT).map(String::strip).map(Integer::parseInt).orElse(security.usualPort);
            Login user = set.apply(USER)
                    .map(name -> new Login(name, set.apply(PASSWORD).orElseThrow()))
                    .orElse(null);
            return new MailSettings(
                    host.strip(), port, security, set.apply(FROM).orElseThrow().strip(), user);
        });
    }

    private static void check(List<String> faults, String key, boolean holds) {
        if (!holds) {
            faults.add(key);
        }
    }

    private static boolean isPort(String text) {
        return text.strip().matches("\\d{1,5}")
                && Integer.parseInt(text.strip()) <= MAX_PORT
                && Integer.parseInt(text.strip()) > 0;
    }

    private static boolean isSecurity(String word) {
        return List.of("none", "starttls", "tls").contains(word.strip());
    }

    private static Security security(String word) {
        return Security.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
