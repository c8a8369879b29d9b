package org.throughline.webapp.outside;

import java.util.Locale;

/** Somebody does not come in by the outside issuer. */
public final class OutsideRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    OutsideRefusal(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    OutsideRefusal(Reason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; told to the log and the journal and not to the browser. */
    public enum Reason {
        /** The answer belongs to no attempt of this browser. */
        STATE,
        /** The answer is of another issuer. */
        ISSUER,
        /** The issuer let them not in, or they went back. */
        DECLINED,
        /** The issuer gives nothing for the code: it was used, ran out or is of somebody else. */
        CODE,
        /** What the issuer says of the person does not hold, or names nobody. */
        TOKEN,
        /** The issuer does not answer. */
        UNREACHABLE,
        /** Too many come in by the issuer at this moment. */
        BUSY;

        /** As it stands in log and journal, such as {@code outside-state}. */
        public String code() {
            return "outside-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
