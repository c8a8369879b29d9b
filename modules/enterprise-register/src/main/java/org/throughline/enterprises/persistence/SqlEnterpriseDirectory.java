package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseQuery.Direction;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Uscc;

/** Answers questions by SQL: one statement for one firm, one or two for a page of many. */
@ApplicationScoped
class SqlEnterpriseDirectory implements EnterpriseDirectory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Reading reading;
    private FactCatalogue catalogue;
    private Clock clock;

    SqlEnterpriseDirectory() {
        // For the CDI proxy.
    }

    @Inject
    SqlEnterpriseDirectory(Reading reading, FactCatalogue catalogue, Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Optional<EnterpriseSummary> find(Uscc uscc, Reach reach) {
        return reading.read(connection -> EnterpriseSql.find(connection, uscc))
                .filter(firm -> reach.coversPlace(firm.district(), firm.zone()));
    }

    @Override
    public Optional<EnterpriseSummary> successor(Uscc former, Reach reach) {
        return reading.read(connection -> EnterpriseSql.successor(connection, former))
                .filter(firm -> reach.coversPlace(firm.district(), firm.zone()));
    }

    @Override
    public EnterprisePage page(EnterpriseQuery query, Reach reach) {
        List<EnterpriseRow> rows = new ArrayList<>(reading.search(connection -> stretch(connection, query, reach)));
        boolean more = rows.size() > query.limit();
        if (more) {
            rows.remove(query.limit());
        }
        boolean backward = query.direction() == Direction.BACKWARD;
        if (backward) {
            Collections.reverse(rows);
        }
        boolean entered = query.from() != null;
        boolean before = backward ? more : entered;
        boolean after = backward ? entered : more;
        ListOrder order = ListOrder.of(query.order());
        Cursor previous = before && !rows.isEmpty() ? order.placeOf(rows.get(0)) : null;
        Cursor next = after && !rows.isEmpty() ? order.placeOf(rows.get(rows.size() - 1)) : null;
        return new EnterprisePage(rows.stream().map(EnterpriseRow::firm).toList(), previous, next);
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach) {
        return reading.search(
                connection -> EnterpriseSql.number(connection, EnterpriseSql.count(sieve(connection, filter, reach))));
    }

    @Override
    public long count(EnterpriseFilter filter, Reach reach, long most) {
        return reading.search(connection ->
                EnterpriseSql.number(connection, EnterpriseSql.count(sieve(connection, filter, reach), most)));
    }

    @Override
    public List<FactSummary> facts(Uscc uscc, Reach reach, LocalDate on, Instant knownBefore) {
        return Beliefs.allAbout(factHistory(uscc, reach), on, knownBefore);
    }

    @Override
    public List<FactSummary> factHistory(Uscc uscc, Reach reach) {
        return known(uscc, reach, connection -> FactSql.history(connection, catalogue, uscc));
    }

    @Override
    public List<FactDefinition> definitions() {
        return reading.read(catalogue::on).definitions();
    }

    /** What is known of a firm within reach, and nothing of any other. */
    private List<FactSummary> known(Uscc uscc, Reach reach, Reading.Work<List<FactSummary>> facts) {
        return find(uscc, reach).isPresent() ? reading.read(facts) : List.of();
    }

    /** One row more than asked for, if there is one, so that the page knows whether another follows. */
    private List<EnterpriseRow> stretch(Connection connection, EnterpriseQuery query, Reach reach) throws SQLException {
        Sieve sieve = sieve(connection, query.filter(), reach);
        List<EnterpriseRow> walked = EnterpriseSql.rows(connection, EnterpriseSql.walk(query, sieve));
        boolean complete = sieve.isOpen() || walked.size() > query.limit();
        return complete ? walked : EnterpriseSql.rows(connection, EnterpriseSql.gather(query, sieve));
    }

    private Sieve sieve(Connection connection, EnterpriseFilter filter, Reach reach) throws SQLException {
        return Sieve.of(connection, catalogue, filter, reach, LocalDate.now(clock.withZone(SHANGHAI)));
    }
}
