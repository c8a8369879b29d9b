package org.throughline.policies;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.book.ClauseRows;
import org.throughline.policies.book.PolicyRows;
import org.throughline.policies.book.SamplePolicies;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyCard;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.PolicyVersion;
import org.throughline.policies.catalogue.VersionHead;

/**
 * The policies of the demo: those of the shipped ones that hold in its city or in a part of it, each marked as a
 * sample.
 */
public final class DemoPolicies {

    private static final String BY = "policy";
    private static final int CITY = 4;

    private final Configuration configuration;
    private final Bureau house;
    private final PolicyRows policies;
    private final ClauseRows clauses;
    private final Journal journal;
    private final Clock clock;

    private DemoPolicies(
            Configuration configuration, Bureau house, Connection connection, Journal journal, Clock clock) {
        this.configuration = configuration;
        this.house = house;
        this.policies = new PolicyRows(connection);
        this.clauses = new ClauseRows(connection);
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters them. Nothing is committed here.
     *
     * @param house the bureau at whose door people stand
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     */
    public static void enter(
            Configuration configuration, Bureau house, Connection connection, Journal journal, Clock clock)
            throws SQLException {
        DemoPolicies demo = new DemoPolicies(configuration, house, connection, journal, clock);
        for (SamplePolicies.Sample sample : SamplePolicies.all()) {
            if (sample.anywhere() || sample.card().region().stream().anyMatch(demo::concernsTheCity)) {
                demo.enter(sample);
            }
        }
    }

    /** Whether a place lies in the city of the bureau, or the city in it. */
    private boolean concernsTheCity(String place) {
        return house.divisions().stream()
                .map(served -> served.value()
                        .substring(0, Math.min(CITY, served.value().length())))
                .map(DivisionCode::new)
                .anyMatch(city -> city.within(new DivisionCode(place)) || new DivisionCode(place).within(city));
    }

    private void enter(SamplePolicies.Sample sample) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        VersionHead draft =
                new VersionHead(TimeOrderedUuid.next(clock), 1, 0, PolicyStatus.DRAFT, sample.validity(), now, BY);
        int count = sample.clauses().size();
        Policy policy = new Policy(TimeOrderedUuid.next(clock), 0, placed(sample), now, BY, draft, count);
        if (!policies.add(policy)) {
            throw new IllegalStateException("Two samples have one code: " + sample.card());
        }
        enter(policy, sample);
        String state = "{\"sample\":true,\"status\":\"" + sample.status() + "\"}";
        journal.record(
                JournalEntry.created("policy-entered", "policy", policy.card().code(), state));
    }

    private void enter(Policy policy, SamplePolicies.Sample sample) throws SQLException {
        VersionHead draft = policy.version();
        policies.addVersion(policy.id(), draft, sample.text());
        List<PolicyClause> named = sample.clauses().stream()
                .map(clause -> clause.withId(TimeOrderedUuid.next(clock)))
                .toList();
        clauses.write(draft.id(), named);
        if (sample.status() != PolicyStatus.DRAFT) {
            policies.change(draft.as(sample.status()));
            policies.move(
                    draft.id(),
                    new PolicyVersion.Move(PolicyStatus.REVIEW, sample.status(), "示例", draft.enteredAt(), BY));
        }
    }

    /** With those of its tracks that a bureau here follows, and where the bureau works if it is no city's. */
    private PolicyCard placed(SamplePolicies.Sample sample) {
        PolicyCard card = sample.card();
        Set<TrackCode> followed = configuration.remits().stream()
                .flatMap(remit -> remit.tracks().stream())
                .map(track -> track.code())
                .collect(Collectors.toSet());
        List<String> region = sample.anywhere()
                ? Stream.concat(house.divisions().stream().map(DivisionCode::value), house.zones().stream())
                        .toList()
                : card.region();
        return new PolicyCard(
                card.code(),
                card.title(),
                card.titleEn(),
                card.issuer(),
                card.documentNumber(),
                card.legalBasis(),
                region,
                card.tracks().stream().filter(followed::contains).toList(),
                card.source(),
                true);
    }
}
