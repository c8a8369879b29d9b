package org.throughline.enterprises.domain;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the name of a firm compares with others: full-width and narrow, traditional and simplified characters, brackets,
 * spaces and stops make no difference.
 *
 * @param form the whole name, as it compares
 * @param stem the same without the words at its end that say what kind of company it is
 */
public record NameForm(String form, String stem) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_STEM = 2;

    /** The longer before those that they end with. */
    private static final List<String> KINDS = List.of(
            "股份有限责任公司",
            "有限责任公司",
            "股份有限公司",
            "股份合作公司",
            "特殊普通合伙",
            "集团有限公司",
            "有限公司",
            "普通合伙",
            "有限合伙",
            "股份公司",
            "集团公司",
            "合伙企业",
            "总公司",
            "公司");

    /** The form of a name. */
    public static NameForm of(String name) {
        String simplified = Simplified.of(Normalizer.normalize(name, Normalizer.Form.NFKC));
        String form = NO_LETTER.matcher(simplified).replaceAll("").toLowerCase(Locale.ROOT);
        // A name of signs alone still compares with itself.
        String whole = form.isEmpty() ? name : form;
        return new NameForm(whole, stem(whole));
    }

    private static String stem(String form) {
        for (String kind : KINDS) {
            if (form.endsWith(kind)) {
                int rest = form.length() - kind.length();
                return rest < SHORTEST_STEM ? form : form.substring(0, rest);
            }
        }
        return form;
    }

    /** Reading the table takes a moment, so it waits for the first name; one name at a time goes through it. */
    private static final class Simplified {
        private static final Transliterator TABLE = Transliterator.getInstance("Traditional-Simplified");

        static synchronized String of(String text) {
            return TABLE.transliterate(text);
        }
    }
}
