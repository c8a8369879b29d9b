package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.enterprises.domain.ExportSource;
import org.throughline.enterprises.domain.ExportedFirm;

/** Reads firms for an export with one statement, through a cursor of the connection. */
@ApplicationScoped
class SqlExportSource implements ExportSource {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Firms that are fetched at once: about half a megabyte with 25 facts each. */
    private static final int AT_ONCE = 500;

    private Reading reading;
    private FactCatalogue catalogue;
    private Clock clock;

    SqlExportSource() {
        // For the CDI proxy.
    }

    @Inject
    SqlExportSource(Reading reading, FactCatalogue catalogue, Clock clock) {
        this.reading = reading;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void read(ExportOrder order, Reach reach, Receiver receiver) throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        try {
            reading.snapshot(connection -> {
                Sieve sieve = Sieve.of(connection, catalogue, order.filter(), reach, today);
                tell(receiver, EnterpriseSql.number(connection, EnterpriseSql.count(sieve)));
                return hand(connection, ExportSql.of(order, sieve, catalogue.on(connection), today), receiver);
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static long hand(Connection connection, ExportSql asked, Receiver receiver) throws SQLException {
        long handed = 0;
        try (PreparedStatement statement = connection.prepareStatement(asked.sql())) {
            statement.setFetchSize(AT_ONCE);
            asked.conditions().bind(statement, 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    give(receiver, firm(row, asked));
                    handed++;
                }
            }
        }
        return handed;
    }

    private static ExportedFirm firm(ResultSet row, ExportSql asked) throws SQLException {
        return new ExportedFirm(
                row.getString(1),
                row.getString(2),
                EntityKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                asked.slots().of(row.getString(8)));
    }

    private static void tell(Receiver receiver, long firms) {
        try {
            receiver.begin(firms);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void give(Receiver receiver, ExportedFirm firm) {
        try {
            receiver.take(firm);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
