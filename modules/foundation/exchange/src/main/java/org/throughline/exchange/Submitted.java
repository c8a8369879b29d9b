package org.throughline.exchange;

import org.throughline.kernel.ProblemException;

/**
 * The JSON body of a request: read already, checked and bound when asked for.
 *
 * <p>A resource takes one as its entity parameter, first settles rights, existence and preconditions, then calls
 * {@link #valid()}; so refusals come in the order the REST contract promises.
 *
 * @param <T> a record that mirrors the schema of the operation in the OpenAPI document
 */
public interface Submitted<T> {

    /**
     * The body as a record.
     *
     * @throws ProblemException of kind INVALID with every fault of the body, unknown members included
     */
    T valid();
}
