package org.throughline;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.kernel.Term;
import org.throughline.kernel.Wording;

/** What a bundle of texts in two languages holds to. */
final class TextRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LOUD = Pattern.compile("[!！]|您好");
    private static final Pattern UNMARKED = Pattern.compile("/throughline/(configuration|launcher|kernel)/");
    private static final Pattern NO_TERM = Pattern.compile("\\{\\w+}|\\w+\\.yaml|\\[\\[.*?]]");
    private static final Pattern TERM = Pattern.compile(
            Arrays.stream(Term.values())
                    .map(term -> term.word().zh() + "|\\b" + term.word().en() + "\\b|\\b"
                            + term.word().plural() + "\\b")
                    .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private TextRules() {}

    /** Every breach in the Chinese file and its English companion. */
    static List<String> breaches(Checkout.File chinese, Checkout.File english) {
        List<String> found = new ArrayList<>();
        Properties zh = loaded(chinese, found);
        Properties en = loaded(english, found);
        Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
        keys.addAll(en.stringPropertyNames());
        for (String key : keys) {
            String one = zh.getProperty(key);
            String other = en.getProperty(key);
            if (one == null || other == null) {
                found.add((one == null ? chinese : english).name() + " lacks " + key);
            } else {
                compare(chinese.name() + " " + key, one, other, found);
            }
        }
        return found;
    }

    private static void compare(String place, String zh, String en, List<String> found) {
        if (zh.isBlank() || en.isBlank()) {
            found.add(place + " is blank");
        }
        if (!placeholders(zh).equals(placeholders(en))) {
            found.add(place + " has other placeholders than the English");
        }
        if (LOUD.matcher(zh).find() || LOUD.matcher(en).find()) {
            found.add(place + " is loud");
        }
        compareTerms(place, zh, found);
        compareTerms(place, en, found);
        // The name of the Chinese language is Chinese in any language.
        if (zh.equals(en) && !zh.endsWith("中文") && HAN.matcher(zh).find()) {
            found.add(place + " is not translated");
        }
    }

    /**
     * A bureau can call it something else only where it is marked; files and terminals speak the words of the product.
     */
    private static void compareTerms(String place, String text, List<String> found) {
        if (Wording.markedIn(text).anyMatch(Optional::isEmpty)) {
            found.add(place + " marks what is no term");
        }
        if (!UNMARKED.matcher(place).find()
                && TERM.matcher(NO_TERM.matcher(text).replaceAll("")).find()) {
            found.add(place + " has a term without [[ ]]");
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Properties loaded(Checkout.File file, List<String> found) {
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                Object before = super.put(key, value);
                if (before != null) {
                    found.add(file.name() + " has " + key + " twice");
                }
                return before;
            }
        };
        try {
            texts.load(new StringReader(file.text()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
