package org.throughline.kernel;

import java.util.Locale;

/** Who is asking: a person in the pages or a system at the API. */
public interface CurrentUser {

    /** Account name of a person or identifier of an API client; {@code anonymous} before login. */
    String name();

    /** Whether the person's post, or the client's token, carries this right, such as {@code enterprises:write}. */
    boolean may(String right);

    /** The post in which a person acts, in Chinese as the journal keeps it; empty for a client and before login. */
    default String post() {
        return "";
    }

    /** The network address the request came from; empty outside any request. */
    default String address() {
        return "";
    }

    /** The language the answer should be in: {@link Locale#SIMPLIFIED_CHINESE} or {@link Locale#ENGLISH}. */
    Locale language();

    /** A sentence as they read it: in their language, and in the words of their bureau. */
    default String told(Phrase sentence) {
        return sentence.in(language());
    }
}
