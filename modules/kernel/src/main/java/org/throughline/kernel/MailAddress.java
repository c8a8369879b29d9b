package org.throughline.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Electronic addresses as people write them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1">RFC 5321, 4.5.3.1, lengths of addresses</a>
 */
public final class MailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "(?=.{1,254}$)(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[a-z]{2,63}");

    private MailAddress() {}

    /** Half-width, with its host in lower case: the host means the same in any case; what stands before it need not. */
    public static String normalised(String typed) {
        String address = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int at = address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Whether it has the form of an address on the internet. */
    public static boolean isWellFormed(String normalised) {
        return FORM.matcher(normalised).matches();
    }
}
