package org.throughline.notices.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.Phrase;
import org.throughline.notices.Message;

/**
 * A message as a letter: one line of what waits and where, in both languages, Chinese first. Its identity and date are
 * those of the message, so that a letter that is sent twice is one letter.
 */
final class Letter extends MimeMessage {

    private static final String TEXTS = "org.throughline.notices.texts";

    private final String identity;

    private Letter(Session session, String identity) {
        super(session);
        this.identity = identity;
    }

    /**
     * The letter of a message.
     *
     * @param address how the house is reached; empty where nobody said
     */
    static Letter of(Message message, Session session, String from, String to, String address)
            throws MessagingException {
        String host = from.substring(from.lastIndexOf('@') + 1);
        Letter letter = new Letter(session, "<" + message.id() + "@" + host + ">");
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(
                new Phrase(
                                TEXTS,
                                "mail.subject",
                                Map.of(
                                        "zh",
                                        message.title().zh(),
                                        "en",
                                        message.title().en()))
                        .in(Locale.CHINESE),
                StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(message.told()));
        // Nobody's holiday notice answers a machine (RFC 3834).
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setText(
                body(message, address, Locale.CHINESE) + "\n-- \n" + body(message, address, Locale.ENGLISH),
                StandardCharsets.UTF_8.name());
        letter.saveChanges();
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", identity);
    }

    private static String body(Message message, String address, Locale language) {
        Phrase where = address.isEmpty()
                ? new Phrase(TEXTS, "mail.desk")
                : new Phrase(TEXTS, "mail.link", Map.of("link", address + message.path()));
        return message.title().in(language) + "\n\n" + where.in(language) + "\n\n"
                + new Phrase(TEXTS, "mail.foot").in(language) + "\n";
    }
}
