package org.throughline.journal;

/** The journal as those see it who change something. */
public interface Journal {

    /**
     * Writes a change into the journal, inside the transaction that makes the change: both are kept or neither is.
     *
     * <p>Who, in which post, when and from where comes from the request at hand.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    void record(JournalEntry entry);
}
