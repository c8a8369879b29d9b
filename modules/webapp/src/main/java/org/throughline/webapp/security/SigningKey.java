package org.throughline.webapp.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pair of keys for tokens, of 2048 bits, and its place in the row of those that follow one another.
 *
 * @param number 1 for the first, whose file is {@code tokens.jwk}; the file of any other is {@code tokens-NUMBER.jwk}
 * @param pair the pair with its private part and the name that tokens call it by
 * @param since when it was made
 */
record SigningKey(int number, RSAKey pair, Instant since) {

    private static final int BITS = 2048;
    private static final Pattern FILE = Pattern.compile("tokens(?:-([2-9]|[1-9]\\d{1,6}))?\\.jwk");

    static SigningKey made(int number, Instant now) {
        try {
            RSAKey pair = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate();
            return new SigningKey(number, pair, now);
        } catch (JOSEException missing) {
            throw new IllegalStateException("Every Java makes RSA keys", missing);
        }
    }

    /** The number that a file of this name has; none if it is not the file of a key. */
    static OptionalInt numberOf(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(name.group(1) == null ? 1 : Integer.parseInt(name.group(1)));
    }

    static String file(int number) {
        return number == 1 ? "tokens.jwk" : "tokens-" + number + ".jwk";
    }

    static SigningKey read(Path file) throws IOException {
        try {
            RSAKey pair = RSAKey.parse(Files.readString(file));
            Date made = pair.getIssueTime();
            // Keys of the first version do not tell their age.
            Instant since = made == null ? Files.getLastModifiedTime(file).toInstant() : made.toInstant();
            return new SigningKey(numberOf(file).orElseThrow(), pair, since);
        } catch (ParseException broken) {
            throw new IllegalStateException("The signing key " + file + " is damaged", broken);
        }
    }

    String kid() {
        return pair.getKeyID();
    }
}
