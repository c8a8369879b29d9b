package org.throughline.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Writes the one-time link of the first administrator, from outside the server and as the owner of the database. */
public final class Invitations {

    private static final Duration OPEN_FOR = Duration.ofDays(1);
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Invitations() {}

    /**
     * A new link for an installation without any account; earlier ones that were not used are closed.
     *
     * @return the token, 32 characters that can stand in an address; empty if there is an account already
     */
    public static Optional<String> open(Connection owner, Clock clock) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            try (ResultSet accounts = statement.executeQuery("select exists (select from directory.account)")) {
                if (accounts.next() && accounts.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            statement.executeUpdate("delete from directory.invitation where used_at is null");
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try (PreparedStatement insert =
                owner.prepareStatement("insert into directory.invitation (digest, expires_at) values (?, ?)")) {
            insert.setString(1, digest(token));
            insert.setTimestamp(2, Timestamp.from(clock.instant().plus(OPEN_FOR)));
            insert.executeUpdate();
        }
        return Optional.of(token);
    }

    /** The form in which a token is kept: whoever reads the table cannot use the link. */
    public static String digest(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
