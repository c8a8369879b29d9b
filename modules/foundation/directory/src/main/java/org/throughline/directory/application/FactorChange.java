package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.directory.Invitations;
import org.throughline.directory.domain.Base32;
import org.throughline.directory.domain.FactorStore;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** Puts second factors into force and takes them away, each with its entry in the journal. */
@ApplicationScoped
class FactorChange {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;

    /** Characters of a recovery code without its spaces: 120 random bits. */
    static final int RECOVERY_LENGTH = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FactorStore store;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected FactorChange() {
        // For the CDI proxy.
    }

    @Inject
    FactorChange(FactorStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    List<String> confirm(String account, long step) {
        List<String> codes = Stream.generate(FactorChange::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        store.confirm(account, step, codes.stream().map(Invitations::digest).toList());
        journal.record(new JournalEntry("second-factor-set", "account", account, null, null, null));
        return codes.stream().map(Base32::grouped).toList();
    }

    @Transactional
    void remove(String account) {
        store.remove(account);
        journal.record(new JournalEntry("second-factor-removed", "account", account, null, null, null));
    }

    private static String recoveryCode() {
        byte[] random = new byte[RECOVERY_BYTES];
        RANDOM.nextBytes(random);
        return Base32.of(random);
    }
}
