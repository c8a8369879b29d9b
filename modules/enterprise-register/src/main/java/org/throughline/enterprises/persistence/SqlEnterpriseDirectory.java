package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterprisePage;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseQuery.Direction;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Uscc;

/** Answers questions by SQL: one statement for one firm, one or two for a page of many. */
@ApplicationScoped
class SqlEnterpriseDirectory implements EnterpriseDirectory {

    private Reading reading;
    private FactCatalogue catalogue;

    SqlEnterpriseDirectory() {
        // For the CDI proxy.
    }

    @Inject
    SqlEnterpriseDirectory(Reading reading, FactCatalogue catalogue) {
        this.reading = reading;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<EnterpriseSummary> find(Uscc uscc) {
        return reading.read(connection -> EnterpriseSql.find(connection, uscc));
    }

    @Override
    public EnterprisePage page(EnterpriseQuery query) {
        List<EnterpriseRow> rows = new ArrayList<>(reading.search(connection -> stretch(connection, query)));
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
    public long count(EnterpriseFilter filter) {
        return reading.search(connection -> EnterpriseSql.number(connection, EnterpriseSql.count(filter)));
    }

    @Override
    public long count(EnterpriseFilter filter, long most) {
        return reading.search(connection -> EnterpriseSql.number(connection, EnterpriseSql.count(filter, most)));
    }

    @Override
    public List<FactSummary> facts(Uscc uscc) {
        return reading.read(connection -> FactSql.current(connection, catalogue.on(connection), uscc));
    }

    @Override
    public List<FactSummary> factHistory(Uscc uscc) {
        return reading.read(connection -> FactSql.history(connection, catalogue.on(connection), uscc));
    }

    @Override
    public List<FactDefinition> definitions() {
        return reading.read(catalogue::on).definitions();
    }

    /** One row more than asked for, if there is one, so that the page knows whether another follows. */
    private static List<EnterpriseRow> stretch(Connection connection, EnterpriseQuery query) throws SQLException {
        List<EnterpriseRow> walked = EnterpriseSql.rows(connection, EnterpriseSql.walk(query));
        boolean complete = walked.size() > query.limit() || query.filter().equals(EnterpriseFilter.ALL);
        return complete ? walked : EnterpriseSql.rows(connection, EnterpriseSql.gather(query));
    }
}
