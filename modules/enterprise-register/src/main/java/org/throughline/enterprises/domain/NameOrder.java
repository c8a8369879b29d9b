package org.throughline.enterprises.domain;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * The place of a name in a Chinese list: digits, then characters by pinyin, then Latin letters without regard to case.
 *
 * <p>Keys of two releases of ICU need not agree: whoever changes the release writes all keys anew in a migration.
 *
 * @see <a href="https://unicode.org/reports/tr35/tr35-collation.html">Unicode technical standard 35, part 5</a>
 */
public final class NameOrder {

    private NameOrder() {}

    /** A key that compares byte by byte as the names do; names that differ in case alone share one. */
    public static byte[] of(String name) {
        RawCollationKey key = Pinyin.ORDER.get().getRawCollationKey(name, null);
        return Arrays.copyOf(key.bytes, key.size - 1);
    }

    /** Reading the tables takes a moment, so it waits for the first name. */
    private static final class Pinyin {
        /** One for each thread: a shared one lets them wait for one another. The tables behind them are shared. */
        static final ThreadLocal<RuleBasedCollator> ORDER = ThreadLocal.withInitial(Pinyin::order);

        private static RuleBasedCollator order() {
            Collator collator = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
            collator.setStrength(Collator.PRIMARY);
            return (RuleBasedCollator) collator;
        }
    }
}
