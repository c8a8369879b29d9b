package org.throughline.directory;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;

/**
 * A person who has signed in.
 *
 * @param account name they sign in with, in lower case
 * @param nameZh their name in Chinese
 * @param nameEn their name in English
 * @param postZh their post in Chinese
 * @param postEn their post in English
 * @param rights what their post lets them do, such as {@code enterprises:write}
 */
public record Person(String account, String nameZh, String nameEn, String postZh, String postEn, Set<String> rights)
        implements Serializable {

    public Person {
        rights = Set.copyOf(rights);
    }

    /** Their name in the nearest language there is. */
    public String name(Locale language) {
        return isChinese(language) ? nameZh : nameEn;
    }

    /** Their post in the nearest language there is. */
    public String post(Locale language) {
        return isChinese(language) ? postZh : postEn;
    }

    private static boolean isChinese(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage());
    }
}
