package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.directory.Organisations;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.MergedRecord.Outcome;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/**
 * Whoever served the former record serves the firm that survives. Where somebody else of the same organisation serves
 * that one on some of the same days, they go on, and the other is history from today.
 */
@ApplicationScoped
class AssignmentsBroughtOver implements MergeContributor {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String YIELDS = "(a.yields or exists (select from enterprises.assignment s"
            + " where s.enterprise_id = ? and s.organisation = a.organisation and not s.yields"
            + " and daterange(s.from_day, s.to_day) && daterange(a.from_day, a.to_day)))";

    private static final String RECORDS = "select a.id, a.organisation, a.person, a.from_day, a.to_day, " + YIELDS
            + " from enterprises.assignment a where a.enterprise_id = ? and a.id::text collate \"C\" > ?"
            + " order by a.id::text collate \"C\" limit ?";

    private static final String YIELD = "update enterprises.assignment a set yields = true,"
            + " version = a.version + case when a.to_day is null then 1 else 0 end,"
            + " ended_at = coalesce(a.ended_at, ?), ended_by = coalesce(a.ended_by, ?),"
            + " ended_why = coalesce(a.ended_why, ?), to_day = coalesce(a.to_day, greatest(a.from_day, ?))"
            + " where a.enterprise_id = ? and " + YIELDS;

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private Organisations organisations;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    AssignmentsBroughtOver() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    AssignmentsBroughtOver(Organisations organisations, CurrentUser user, Clock clock) {
        this.organisations = organisations;
        this.user = user;
        this.clock = clock;
    }

    AssignmentsBroughtOver(Organisations organisations, CurrentUser user, Clock clock, EntityManager entities) {
        this.organisations = organisations;
        this.user = user;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public BilingualText label() {
        return MergeRows.told("part.assignments", Map.of());
    }

    @Override
    public Set<String> relations() {
        return Set.of("enterprises.assignment.enterprise_id");
    }

    @Override
    public long count(Merging merging) {
        return MergeRows.number(
                entities,
                "select count(*) from enterprises.assignment where enterprise_id = ?",
                merging.former().id());
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        return MergeRows.all(
                entities,
                RECORDS,
                this::record,
                merging.surviving().id(),
                merging.former().id(),
                after,
                most);
    }

    private MergedRecord record(ResultSet row) throws SQLException {
        Outcome outcome = row.getBoolean(6) ? Outcome.YIELDS : Outcome.MOVES;
        BilingualText organisation = organisations.names(today()).apply(row.getString(2));
        Map<String, String> told = Map.of(
                "person", row.getString(3),
                "from", row.getString(4),
                "to", row.getString(5) == null ? "" : row.getString(5));
        String key = (row.getString(5) == null ? "record.serves-" : "record.served-") + outcome;
        BilingualText what = new BilingualText(
                say(key, told, organisation, Locale.SIMPLIFIED_CHINESE), say(key, told, organisation, Locale.ENGLISH));
        return new MergedRecord(row.getString(1), what, outcome);
    }

    private static String say(String key, Map<String, String> told, BilingualText organisation, Locale language) {
        Map<String, String> named = new HashMap<>(told);
        named.put("organisation", organisation.in(language));
        return new Phrase(DuplicateProblem.TEXTS, key, named).in(language);
    }

    @Override
    public long bringOver(Merging merging) {
        Object into = merging.surviving().id();
        Object former = merging.former().id();
        String why = MergeRows.told(
                        "assignment.merged",
                        Map.of("code", merging.surviving().uscc().value()))
                .zh();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        MergeRows.run(entities, YIELD, now, user.name(), why, today(), former, into);
        return MergeRows.run(
                entities, "update enterprises.assignment set enterprise_id = ? where enterprise_id = ?", into, former);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }
}
