package org.throughline.directory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.MailAddress;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.TelephoneNumber;

/** Contact details as somebody typed them, normalised and not yet known to be right; empty where there are none. */
public record ContactEntry(String mobile, String email) {

    /** Nothing was typed. */
    public static final ContactEntry NONE = new ContactEntry("", "");

    public ContactEntry {
        mobile = TelephoneNumber.normalised(mobile);
        email = MailAddress.normalised(email);
    }

    /** Adds a fault for each rule that does not hold; none of them repeats what was typed. */
    public void check(List<Fault> faults) {
        if (!mobile.isEmpty() && !TelephoneNumber.isMobile(mobile) && !TelephoneNumber.isAbroad(mobile)) {
            faults.add(new Fault("/mobile", new Phrase(DirectoryProblem.TEXTS, "fault.mobile")));
        }
        if (!email.isEmpty() && !MailAddress.isWellFormed(email)) {
            faults.add(new Fault("/email", new Phrase(DirectoryProblem.TEXTS, "fault.email")));
        }
    }

    /** Only of an entry without faults. */
    public ContactDetails details() {
        return new ContactDetails(present(mobile), present(email));
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
