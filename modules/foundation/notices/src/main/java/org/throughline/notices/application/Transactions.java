package org.throughline.notices.application;

import java.util.function.Supplier;

/** Transactions of a round's own. */
public interface Transactions {

    /** Does something in a new transaction and commits it; whatever flies out undoes it. */
    <T> T inNew(Supplier<T> work);
}
