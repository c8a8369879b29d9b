package org.throughline.directory.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/**
 * A person or a system as somebody entered them, before anything is known to be right.
 *
 * @param account 2 to 40 small letters, digits, dots, underscores and hyphens, a letter first
 * @param zh what they are called in Chinese, 60 characters at most
 * @param en the same in English or in Latin letters
 * @param contact how to reach a person; nothing for a system
 */
public record HolderEntry(String account, String zh, String en, ContactEntry contact) {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");

    /** Stands in addresses for whoever is to be entered. */
    private static final String RESERVED = "new";

    public HolderEntry {
        account = account.strip();
        zh = zh.strip();
        en = en.strip();
    }

    /** Adds a fault for each rule that does not hold. */
    public void check(List<Fault> faults) {
        check(faults, "account", ACCOUNT.matcher(account).matches() && !account.equals(RESERVED), "fault.account");
        check(faults, "zh", NAME.matcher(zh).matches(), "fault.name");
        check(faults, "en", NAME.matcher(en).matches(), "fault.name");
        contact.check(faults);
    }

    /** Only of an entry without faults. */
    public BilingualText called() {
        return new BilingualText(zh, en);
    }

    private static void check(List<Fault> faults, String field, boolean holds, String text) {
        if (!holds) {
            faults.add(new Fault("/" + field, new Phrase(DirectoryProblem.TEXTS, text)));
        }
    }
}
