package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Phrase;

/** Views that are shared with an organisation, when it passes all it holds: they are shared with the other. */
@ApplicationScoped
class ViewsPassed implements OrganisationHoldings {

    private static final String FROM = "from enterprises.saved_view x where x.shared_with = ?";

    private static final String SHARE = "update enterprises.saved_view x set shared_with = ?, version = version + 1,"
            + " changed_at = ? where x.shared_with = ? returning x.id, x.name";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ViewsPassed() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    ViewsPassed(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    ViewsPassed(Journal journal, Clock clock, EntityManager entities) {
        this.journal = journal;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "sharedViews";
    }

    @Override
    public BilingualText called() {
        return PassedRows.called(SavedViewProblem.TEXTS);
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

    @Override
    public List<Phrase> obstacles(Passing passing) {
        return List.of();
    }

    @Override
    public List<Piece> pass(Passing passing, Act act) {
        List<Piece> views = MergeRows.all(
                entities,
                SHARE,
                row -> new Piece(row.getObject(1, UUID.class), row.getString(2)),
                passing.taker(),
                clock.instant().atOffset(ZoneOffset.UTC),
                passing.giver());
        views.forEach(view -> journal.record(new JournalEntry(
                "view-passed",
                "enterprise-view",
                view.id().toString(),
                shared(passing.giver()),
                shared(passing.taker()),
                act.reason())));
        return views;
    }

    private static String shared(String organisation) {
        return Json.mapper().createObjectNode().put("sharedWith", organisation).toString();
    }

    private PassedRows rows(Passing passing) {
        return new PassedRows(entities, FROM, "x.name", passing.giver());
    }
}
