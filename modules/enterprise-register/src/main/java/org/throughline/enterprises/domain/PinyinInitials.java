package org.throughline.enterprises.domain;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first letters of a name as one would type it in pinyin: {@code wzsydq} for 温州市一达电气.
 *
 * <p>Latin letters and digits stand for themselves in lower case; signs and spaces fall out. A character has the
 * reading that the Unicode Han database gives first, except in the words listed here.
 */
public final class PinyinInitials {

    /** Words of two characters, frequent in names of places and firms, that are not read character by character. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("乐清", "yq"),
            Map.entry("音乐", "yy"),
            Map.entry("乐器", "yq"),
            Map.entry("重庆", "cq"),
            Map.entry("厦门", "xm"),
            Map.entry("长城", "cc"),
            Map.entry("长江", "cj"),
            Map.entry("长兴", "cx"),
            Map.entry("长春", "cc"),
            Map.entry("长沙", "cs"),
            Map.entry("朝阳", "cy"),
            Map.entry("银行", "yh"),
            Map.entry("商行", "sh"),
            Map.entry("车行", "ch"),
            Map.entry("会计", "kj"),
            Map.entry("空调", "kt"),
            Map.entry("调味", "tw"),
            Map.entry("弹簧", "th"),
            Map.entry("弹性", "tx"),
            Map.entry("番禺", "py"),
            Map.entry("蚌埠", "bb"),
            Map.entry("六安", "la"));

    private static final Map<Integer, String> LETTERS = new ConcurrentHashMap<>();

    private PinyinInitials() {}

    /** The initials: lower-case Latin letters and digits, at most as many as the name has characters; may be empty. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); ) {
            String word = at + 2 <= name.length() ? WORDS.get(name.substring(at, at + 2)) : null;
            if (word == null) {
                int sign = name.codePointAt(at);
                String known = LETTERS.get(sign);
                initials.append(known == null ? LETTERS.computeIfAbsent(sign, PinyinInitials::letter) : known);
                at += Character.charCount(sign);
            } else {
                initials.append(word);
                at += 2;
            }
        }
        return initials.toString();
    }

    private static String letter(int sign) {
        String latin = Readings.HAN_TO_LATIN.transliterate(Character.toString(sign));
        return latin.chars()
                .filter(PinyinInitials::isPlain)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
    }

    /** Reading the tables takes a good part of a second, so it waits for the first name. */
    private static final class Readings {
        static final Transliterator HAN_TO_LATIN =
                Transliterator.getInstance("Fullwidth-Halfwidth; Han-Latin; Latin-ASCII; Lower");
    }
}
