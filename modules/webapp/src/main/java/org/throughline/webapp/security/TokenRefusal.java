package org.throughline.webapp.security;

/** Why no token is given, in the words OAuth has for it (RFC 6749, section 5.2). */
final class TokenRefusal extends RuntimeException {

    private final int status;
    private final String code;

    TokenRefusal(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
