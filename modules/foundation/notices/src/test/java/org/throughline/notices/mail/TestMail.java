package org.throughline.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.throughline.notices.MailSettings;
import org.throughline.notices.Messenger;
import org.throughline.testkit.LoopbackMail;

/** Mail as the product sends it, to a server of a test, and letters read back. */
public final class TestMail {

    private TestMail() {}

    /** A channel to this server for people with these addresses. */
    public static Messenger to(LoopbackMail server, Map<String, String> people, Map<String, String> settings) {
        Map<String, String> set = new HashMap<>(Map.of(
                MailSettings.HOST,
                "127.0.0.1",
                MailSettings.PORT,
                Integer.toString(server.port()),
                MailSettings.SECURITY,
                "none",
                MailSettings.FROM,
                "throughline@bureau.example"));
        set.putAll(settings);
        return new MailMessenger(
                account -> Optional.ofNullable(people.get(account)), key -> Optional.ofNullable(set.get(key)));
    }

    /** A letter as a reader of mail reads it. */
    public static MimeMessage read(String letter) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
