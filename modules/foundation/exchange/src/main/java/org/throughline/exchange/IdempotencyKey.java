package org.throughline.exchange;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.kernel.ProblemException;

/**
 * A client's name for one act of creation: 1 to 255 visible ASCII characters but quotation mark and backslash. It may
 * stand in quotation marks, as the draft of the header asks, or without, as most clients send it; they do not count.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field</a>
 */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("(\"?)([!#-\\[\\]-~]{1,255})\\1");

    /** @throws ProblemException {@link ExchangeProblem#KEY_UNREADABLE} also if there are several */
    static IdempotencyKey of(Enumeration<String> headers) {
        List<String> sent = Collections.list(headers);
        Matcher form = FORM.matcher(sent.size() == 1 ? sent.get(0).strip() : "");
        if (!form.matches()) {
            throw new ProblemException(ExchangeProblem.KEY_UNREADABLE, Map.of("most", "255"));
        }
        return new IdempotencyKey(form.group(2));
    }
}
