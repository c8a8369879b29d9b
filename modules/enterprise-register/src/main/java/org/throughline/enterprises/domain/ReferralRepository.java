package org.throughline.enterprises.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Referrals of firms. */
public interface ReferralRepository {

    /** How many values the place in a list has. */
    int CURSOR_PARTS = 1;

    /** Which side of them a list shows. */
    enum Box {
        /** What the organisations were asked. */
        RECEIVED,
        /** What they asked others. */
        SENT,
        /** Both. */
        ALL
    }

    /**
     * Which referrals of some organisations are wanted.
     *
     * @param own codes of the organisations
     * @param state null for any
     * @param overdueOn only those that should have been answered by this day; null for all
     */
    record Wanted(
            Set<String> own,
            Box box,
            @Nullable ReferralState state,
            @Nullable LocalDate overdueOn) {

        public Wanted {
            own = Set.copyOf(own);
        }
    }

    void add(Referral referral);

    /** The referral of a firm within reach; nobody else can change it until the transaction ends. */
    Optional<Referral> findForChange(UUID id, Reach reach);

    /** The referral of a firm within reach. */
    Optional<Referral> find(UUID id, Reach reach);

    /** What was done with a referral of a firm within reach, the first thing first. */
    List<ReferralStep> steps(UUID id, Reach reach);

    /** Writes state, version and what was done. */
    void move(Referral referral, ReferralStep step);

    /** Those about firms within reach, the latest first. */
    Page<Referral> of(Wanted wanted, Reach reach, int limit, @Nullable Cursor after);

    /** How many there are about firms within reach. */
    int count(Wanted wanted, Reach reach);
}
