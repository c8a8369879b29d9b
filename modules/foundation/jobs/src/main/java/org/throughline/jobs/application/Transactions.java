package org.throughline.jobs.application;

import java.util.function.Supplier;

/** Transactions of a node's own, outside any request. */
public interface Transactions {

    /** Does something in a new transaction and commits it; whatever flies out undoes it. */
    <T> T inNew(Supplier<T> work);
}
