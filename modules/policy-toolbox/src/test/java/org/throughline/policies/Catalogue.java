package org.throughline.policies;

import java.util.Locale;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.policies.expression.Expression;
import org.throughline.policies.facts.KnownFact;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;
import org.throughline.policies.language.LanguageFault;
import org.throughline.testkit.TestFolders;

/** The facts that are shipped, and the language over them. */
public final class Catalogue {

    public static final Vocabulary SHIPPED =
            Vocabulary.of(ConfigurationFolder.read(TestFolders.checkout().resolve("config"))
                    .configuration()
                    .orElseThrow());
    public static final Language LANGUAGE = new Language(SHIPPED);

    private Catalogue() {}

    /** What a source asks; it has no faults. */
    public static Expression expression(String source) {
        Language.Reading reading = LANGUAGE.read(source);
        return reading.expression()
                .orElseThrow(() -> new AssertionError(source + ": "
                        + reading.faults().stream().map(Catalogue::told).toList()));
    }

    /** The fact of a name. */
    public static KnownFact fact(String name) {
        return SHIPPED.fact(name).orElseThrow();
    }

    /** A fault as its reader sees it. */
    public static String told(LanguageFault fault) {
        return fault.at().line() + ":" + fault.at().column() + " "
                + fault.kind().code() + " " + fault.detail().in(Locale.ENGLISH)
                + fault.suggestion().map(meant -> " -> " + meant).orElse("");
    }
}
