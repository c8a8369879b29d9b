package org.throughline.exchange;

import org.throughline.kernel.ProblemType;

/** The refusals that any resource may answer with, whatever it is about. */
public enum ExchangeProblem implements ProblemType {
    /** The request line, a header or the query cannot be read. */
    REQUEST_UNREADABLE("request-unreadable", Kind.UNREADABLE),
    /** The server refuses the request as it stands, before any operation is chosen. */
    REQUEST_REFUSED("request-refused", Kind.UNREADABLE),
    /** The operation takes a body and none came. */
    BODY_MISSING("body-missing", Kind.UNREADABLE),
    /** The body is not JSON in UTF-8; facts {@code line} and {@code column} say where reading stopped. */
    BODY_UNREADABLE("body-unreadable", Kind.UNREADABLE),
    /** The {@code If-Match} header is not a list of entity tags. */
    IF_MATCH_UNREADABLE("if-match-unreadable", Kind.UNREADABLE),
    /** The {@code Idempotency-Key} header is no key; fact {@code most} is the number of characters it may have. */
    KEY_UNREADABLE("idempotency-key-unreadable", Kind.UNREADABLE),
    /** The client sent the same {@code Idempotency-Key} with another request before. */
    KEY_REUSED("idempotency-key-reused", Kind.INVALID),
    /** No token came, or one that does not hold. */
    TOKEN_REQUIRED("token-required", Kind.UNAUTHENTICATED),
    /** The caller is known and lacks the right for this operation. */
    RIGHT_MISSING("right-missing", Kind.FORBIDDEN),
    /** Nothing is served at this path. */
    PATH_UNKNOWN("path-unknown", Kind.NOT_FOUND),
    /** The path is served, but not with this method; the {@code Allow} header lists those that are. */
    METHOD_NOT_ALLOWED("method-not-allowed", Kind.METHOD_NOT_ALLOWED),
    /** None of the media types in {@code Accept} is offered. */
    NOT_ACCEPTABLE("not-acceptable", Kind.NOT_ACCEPTABLE),
    /** Someone else changed the resource while this request was at work on it. */
    CHANGED_MEANWHILE("changed-meanwhile", Kind.CONFLICT),
    /** {@code If-Match} names a version that is no longer the present one. */
    VERSION_STALE("version-stale", Kind.STALE),
    /** The operation changes a versioned resource and no {@code If-Match} came. */
    VERSION_REQUIRED("version-required", Kind.PRECONDITION_REQUIRED),
    /** The body has more bytes than are taken; fact {@code limit} in bytes. */
    BODY_TOO_LARGE("body-too-large", Kind.TOO_LARGE),
    /** The body is not declared as JSON in UTF-8; fact {@code taken} lists what is taken. */
    MEDIA_TYPE_UNSUPPORTED("media-type-unsupported", Kind.UNSUPPORTED_MEDIA_TYPE),
    /** The body is JSON and breaks the schema of the operation; every fault is listed. */
    BODY_INVALID("body-invalid", Kind.INVALID),
    /** Query parameters are unknown to the operation or out of their range; every fault is listed. */
    QUERY_INVALID("query-invalid", Kind.INVALID),
    /** The caller asks more often than is allowed. */
    TOO_MANY_REQUESTS("too-many-requests", Kind.TOO_MANY),
    /** The service cannot answer for the moment. */
    UNAVAILABLE("service-unavailable", Kind.UNAVAILABLE);

    /** Base name of the bundle with the texts of this module. */
    public static final String TEXTS = "org.throughline.exchange.texts";

    private final String code;
    private final Kind kind;

    ExchangeProblem(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String bundle() {
        return TEXTS;
    }
}
