package org.throughline.webapp.outside;

/** The outside issuer does not answer, or not in a form that can be used; it may do so again later. */
final class IssuerUnreachable extends Exception {

    private static final long serialVersionUID = 1L;

    IssuerUnreachable(String message) {
        super(message);
    }

    IssuerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
