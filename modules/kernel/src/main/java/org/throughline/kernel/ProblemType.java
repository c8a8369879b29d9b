package org.throughline.kernel;

/**
 * A kind of failure a caller can act upon; each module lists its own in an enum.
 *
 * <p>The module's text bundle holds {@code problem.<code>.title} (the same for every failure of the kind) and
 * {@code problem.<code>.detail} (this occurrence, with the facts of the exception as placeholders).
 */
public interface ProblemType {

    /** Stable kebab-case code, unique in the whole product; becomes the tail of the RFC 9457 {@code type}. */
    String code();

    /** What the caller did wrong, in the words of the domain rather than of HTTP. */
    Kind kind();

    /** Base name of the resource bundle with the texts, such as {@code org.throughline.enterprises.texts}. */
    String bundle();

    /** The ways in which a request can be refused. */
    enum Kind {
        /** The input cannot be read at all. */
        UNREADABLE,
        /** The caller has not shown who they are. */
        UNAUTHENTICATED,
        /** The caller is known and lacks the right. */
        FORBIDDEN,
        /** The thing asked for does not exist, or the caller may not know that it does. */
        NOT_FOUND,
        /** The input is fine but the present state forbids it. */
        CONFLICT,
        /** The caller spoke of a version that is no longer the present one. */
        STALE,
        /** The caller must say which version they mean and did not. */
        PRECONDITION_REQUIRED,
        /** The input can be read and breaks a rule. */
        INVALID,
        /** More was sent than is taken. */
        TOO_LARGE,
        /** The input is in a form that is not taken. */
        UNSUPPORTED_MEDIA_TYPE,
        /** None of the forms the caller takes is offered. */
        NOT_ACCEPTABLE,
        /** The thing exists and does not do that. */
        METHOD_NOT_ALLOWED,
        /** The caller asks too often. */
        TOO_MANY,
        /** The service cannot answer for the moment. */
        UNAVAILABLE
    }
}
