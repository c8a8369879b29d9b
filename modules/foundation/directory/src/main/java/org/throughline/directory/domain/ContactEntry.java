package org.throughline.directory.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;

/**
 * Contact details as somebody typed them, before anything is known to be right; empty where there are none. Full-width
 * characters become half-width; a number loses its blanks and hyphens, and {@code +86} or {@code 0086} before a
 * mainland number.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164/">ITU-T E.164</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1">RFC 5321, 4.5.3.1, lengths of addresses</a>
 */
public record ContactEntry(String mobile, String email) {

    private static final Pattern FILLING = Pattern.compile("[\\s()\\u00b7\\u2010-\\u2015-]");
    private static final Pattern MAINLAND = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,254}$)(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[a-z]{2,63}");

    /** Nothing was typed. Stands behind the patterns, which it needs. */
    public static final ContactEntry NONE = new ContactEntry("", "");

    public ContactEntry {
        mobile = number(halfWidth(mobile));
        email = lowerHost(halfWidth(email));
    }

    /** Adds a fault for each rule that does not hold; none of them repeats what was typed. */
    public void check(List<Fault> faults) {
        if (!mobile.isEmpty()
                && !MAINLAND.matcher(mobile).matches()
                && !ABROAD.matcher(mobile).matches()) {
            faults.add(new Fault("/mobile", new Phrase(DirectoryProblem.TEXTS, "fault.mobile")));
        }
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
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

    private static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String number(String typed) {
        String bare = FILLING.matcher(typed).replaceAll("");
        String plus = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        String national = plus.startsWith("+86") ? plus.substring(3) : plus;
        return MAINLAND.matcher(national).matches() ? national : plus;
    }

    /** The host means the same in any case; what stands before it need not. */
    private static String lowerHost(String address) {
        int at = address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
