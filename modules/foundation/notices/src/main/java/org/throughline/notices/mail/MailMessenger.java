package org.throughline.notices.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.directory.WorkAddresses;
import org.throughline.notices.Handover;
import org.throughline.notices.Handover.Result;
import org.throughline.notices.MailSettings;
import org.throughline.notices.Message;
import org.throughline.notices.Messenger;

/** Letters to the work addresses of people, by the mail server of the house. */
@ApplicationScoped
class MailMessenger implements Messenger {

    private static final String ADDRESS = "throughline.address";
    private static final String SMTP_TIMEOUT = "8000";

    private WorkAddresses people;
    private Optional<MailSettings> settings = Optional.empty();
    private String address = "";

    @SuppressWarnings("NullAway.Init")
    MailMessenger() {
        // For the CDI proxy.
    }

    @Inject
    MailMessenger(WorkAddresses people) {
        this(people, key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }

    MailMessenger(WorkAddresses people, Function<String, Optional<String>> set) {
        this.people = people;
        this.settings = MailSettings.of(set);
        this.address = set.apply(ADDRESS).map(String::strip).orElse("");
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public boolean isOn() {
        return settings.isPresent();
    }

    @Override
    public Handover send(Message message) {
        Optional<String> to = people.mail(message.account());
        if (to.isEmpty()) {
            return new Handover(Result.NO_ADDRESS, "");
        }
        return send(message, to.get(), settings.orElseThrow());
    }

    private Handover send(Message message, String to, MailSettings server) {
        Session session = Session.getInstance(properties(server));
        try {
            Letter letter = Letter.of(message, session, server.from(), to, address);
            try (Transport transport = session.getTransport()) {
                connect(transport, server);
                return send(transport, letter, to);
            }
        } catch (AuthenticationFailedException wrongLogin) {
            return handover(Result.DOWN, wrongLogin, to);
        } catch (MessagingException absent) {
            return handover(Result.DOWN, absent, to);
        }
    }

    private static void connect(Transport transport, MailSettings server) throws MessagingException {
        MailSettings.Login login = server.user();
        if (login == null) {
            transport.connect();
        } else {
            transport.connect(login.name(), login.password());
        }
    }

    private static Handover send(Transport transport, Letter letter, String to) throws MessagingException {
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Handover(Result.TAKEN, "");
        } catch (SendFailedException notTaken) {
            Address[] never = notTaken.getInvalidAddresses();
            boolean forGood = never != null && never.length > 0;
            return handover(forGood ? Result.REFUSED : Result.LATER, notTaken, to);
        }
    }

    private static Handover handover(Result result, MessagingException said, String to) {
        Throwable deepest = said;
        while (deepest instanceof MessagingException nested && nested.getNextException() != null) {
            deepest = nested.getNextException();
        }
        String words = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return new Handover(result, words.replace(to, "…").strip());
    }

    private static Properties properties(MailSettings server) {
        Properties properties = new Properties();
        String protocol = server.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        properties.setProperty("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(prefix + "connectiontimeout", SMTP_TIMEOUT);
        properties.setProperty(prefix + "timeout", SMTP_TIMEOUT);
        properties.setProperty(prefix + "writetimeout", SMTP_TIMEOUT);
        properties.setProperty(prefix + "auth", Boolean.toString(server.user() != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == MailSettings.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
