package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.directory.Organisations;
import org.throughline.directory.Organisations.Seat;
import org.throughline.directory.Reach;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.application.ReferralTelling;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/**
 * Referrals that wait for an answer, from an organisation or to it, when it passes all it holds: they go on from or to
 * the other, with the same term. One between the two is over, since nobody refers a firm to their own house.
 */
@ApplicationScoped
class ReferralsPassed implements OrganisationHoldings {

    private static final String OPEN = "from enterprises.referral x join enterprises.enterprise e"
            + " on e.id = x.enterprise_id where x.over_at is null";

    private static final String FROM = OPEN + " and (x.receiver = ? or x.sender = ?)";

    private static final String ASKED = OPEN + " and x.receiver = ? and x.sender <> ?";

    private static final String MOVE = "update enterprises.referral set version = ?, sender = ?, receiver = ?,"
            + " state = ?, over_at = ? where id = ?";

    private static final String STEP = "insert into enterprises.referral_step (referral_id, version, enterprise_id,"
            + " state, at, by_whom, organisation, words, former_sender, former_receiver)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private Organisations organisations;
    private ReferralTelling telling;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ReferralsPassed() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    ReferralsPassed(Organisations organisations, ReferralTelling telling, Clock clock) {
        this.organisations = organisations;
        this.telling = telling;
        this.clock = clock;
    }

    ReferralsPassed(Organisations organisations, ReferralTelling telling, Clock clock, EntityManager entities) {
        this.organisations = organisations;
        this.telling = telling;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "referrals";
    }

    @Override
    public BilingualText called() {
        return PassedRows.called(ReferralProblem.TEXTS);
    }

    @Override
    public long count(Passing passing) {
        return rows(passing).count();
    }

    @Override
    public Page<Piece> pieces(Passing passing, int limit, @Nullable Cursor after) {
        return rows(passing).page(limit, after);
    }

    @Override
    public String stamp(Passing passing) {
        return rows(passing).stamp();
    }

    /** Whoever is asked then has to serve the place, and to have somebody who may answer and reaches it. */
    @Override
    public List<Phrase> obstacles(Passing passing) {
        PassedRows asked = new PassedRows(entities, ASKED, "e.name", passing.giver(), passing.taker());
        Reach served = organisations.served(passing.taker(), passing.on()).orElse(Reach.NOWHERE);
        Reach answered = organisations.seats(passing.taker(), ReferralService.WRITE, passing.on()).stream()
                .map(Seat::reach)
                .reduce(Reach.NOWHERE, Reach::and);
        List<Phrase> obstacles = new ArrayList<>(
                PassedRows.obstacle(ReferralProblem.TEXTS, "fault.passes-elsewhere", asked.outside(served)));
        obstacles.addAll(
                PassedRows.obstacle(ReferralProblem.TEXTS, "fault.passes-unanswered", asked.outside(answered)));
        return obstacles;
    }

    @Override
    public List<Piece> pass(Passing passing, Act act) {
        List<Referral> open = new SqlReferrals(entities).openOf(passing.giver());
        open.forEach(referral -> pass(referral, passing, act));
        return open.stream()
                .map(referral -> new Piece(referral.id(), referral.firm().name()))
                .toList();
    }

    private void pass(Referral referral, Passing passing, Act act) {
        boolean between =
                passing.taker().equals(referral.sender()) || passing.taker().equals(referral.receiver());
        Instant now = clock.instant();
        if (between) {
            Referral over = referral.moved(ReferralState.RETURNED, now);
            String words = new Phrase(ReferralProblem.TEXTS, "passed.one-house", Map.of("reason", act.reason()))
                    .in(Locale.SIMPLIFIED_CHINESE);
            write(over, act, passing.taker(), words, null, null);
            telling.passed(referral, over, act.reason());
        } else {
            Referral passed = referral.passed(passing.giver(), passing.taker());
            boolean asks = referral.sender().equals(passing.giver());
            write(
                    passed,
                    act,
                    passing.taker(),
                    null,
                    asks ? referral.sender() : null,
                    asks ? null : referral.receiver());
            telling.passed(referral, passed, act.reason());
        }
    }

    private void write(
            Referral after,
            Act act,
            String organisation,
            @Nullable String words,
            @Nullable String formerSender,
            @Nullable String formerReceiver) {
        Instant now = clock.instant();
        run(
                MOVE,
                after.version(),
                after.sender(),
                after.receiver(),
                after.state().name(),
                after.overAt(),
                after.id());
        run(
                STEP,
                after.id(),
                after.version(),
                after.firm().id(),
                after.state().name(),
                now,
                act.by(),
                organisation,
                words,
                formerSender,
                formerReceiver);
    }

    private void run(String sql, @Nullable Object... values) {
        entities.unwrap(Session.class).doWork(connection -> ContactSql.update(connection, sql, values));
    }

    private PassedRows rows(Passing passing) {
        return new PassedRows(entities, FROM, "e.name", passing.giver(), passing.giver());
    }
}
