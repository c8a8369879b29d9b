package org.throughline.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Phrase;

/** A database that cannot be had, with the one sentence that tells an operator why. */
public final class DatabaseException extends RuntimeException {

    private static final String BUNDLE = "org.throughline.database.texts";

    private final transient Phrase sentence;

    DatabaseException(String key, Map<String, String> values) {
        this(new Phrase(BUNDLE, key, values), null);
    }

    DatabaseException(String key, Map<String, String> values, Throwable cause) {
        this(new Phrase(BUNDLE, key, values), cause);
    }

    private DatabaseException(Phrase sentence, @Nullable Throwable cause) {
        super(sentence.in(Locale.ENGLISH), cause);
        this.sentence = sentence;
    }

    /** A database that answered a question with an error, or not at all. */
    public static DatabaseException unusable(DatabaseLogin login, SQLException cause) {
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        boolean connection = String.valueOf(cause.getSQLState()).startsWith("08");
        return new DatabaseException(
                connection ? "database.unreachable" : "database.refused",
                Map.of("place", login.place(), "said", said),
                cause);
    }

    /** What is wrong and where, in one sentence. */
    public Phrase sentence() {
        return sentence;
    }
}
