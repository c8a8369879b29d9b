package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Passes what a transfer that was decided ahead left for its day. */
@ApplicationScoped
@Transactional
public class TransferDays {

    private TransferBook book;

    @SuppressWarnings("NullAway.Init")
    protected TransferDays() {
        // For the CDI proxy.
    }

    @Inject
    TransferDays(TransferBook book) {
        this.book = book;
    }

    /**
     * Completes the one whose day came first, all of it or nothing.
     *
     * @return whether there was one
     */
    public boolean completeNext() {
        return book.with(transfers -> transfers.completeNext().isPresent());
    }
}
