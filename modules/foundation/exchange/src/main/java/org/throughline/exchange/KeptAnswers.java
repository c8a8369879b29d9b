package org.throughline.exchange;

import java.time.Instant;
import java.util.Optional;

/** First answers by client and key; every method works in the transaction of its caller. */
public interface KeptAnswers {

    /**
     * Takes the key for this transaction. While another transaction holds it, this one waits until that is done or
     * undone, half a minute at most.
     *
     * @return false if an answer is kept under the key
     */
    boolean claim(KeyedRequest request, Instant now);

    /** What is kept under the key, if anything is. */
    Optional<KeptAnswer> find(KeyedRequest request);

    /** Keeps the answer under the key that this transaction took. */
    void keep(KeyedRequest request, KeptAnswer answer);

    /** Gives the key back that this transaction took. */
    void release(KeyedRequest request);

    /** Forgets every answer whose key was taken before this moment; gives their number. */
    int forgetBefore(Instant moment);
}
