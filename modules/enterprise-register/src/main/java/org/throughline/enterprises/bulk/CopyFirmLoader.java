package org.throughline.enterprises.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmLoader;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.domain.NameOrder;
import org.throughline.enterprises.domain.PinyinInitials;

/** Loads firms in portions, each one COPY of firms and one of their facts. */
public final class CopyFirmLoader implements FirmLoader {

    /** About a hundred thousand facts: enough to make statements cheap, little enough to hold in memory. */
    private static final int PORTION = 4_000;

    private static final String COPY =
            "copy enterprises.enterprise (id, version, recorded_at, generated, uscc, kind, industry, district, zone,"
                    + " name, initials, name_order, recorded_by) from stdin";

    /** Of all that have no class yet. */
    private static final String CLASS =
            "select enterprises.class_by_size(array(select e.id from enterprises.enterprise e"
                    + " where not exists (select from enterprises.firm_size s where s.enterprise_id = e.id)))";

    private final Connection connection;

    public CopyFirmLoader(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Loaded load(Stream<FirmRecord> firms, String recordedBy, Progress progress) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        FactShelf shelf = new FactShelf(connection, recordedBy);
        CopyRows rows = new CopyRows(COPY);
        Instant now = transactionTime();
        Loaded loaded = new Loaded(0, 0);
        run("set local enterprises.sizes_wait = 'on'");
        Iterator<FirmRecord> rest = firms.iterator();
        while (rest.hasNext()) {
            FirmRecord firm = rest.next();
            put(rows, firm, now, recordedBy);
            for (FactRecord fact : firm.facts()) {
                shelf.put(firm.id(), fact);
            }
            loaded =
                    new Loaded(loaded.firms() + 1, loaded.facts() + firm.facts().size());
            if (loaded.firms() % PORTION == 0 || !rest.hasNext()) {
                rows.send(copies);
                shelf.rows().send(copies);
                progress.reached(loaded);
            }
        }
        run(CLASS);
        return loaded;
    }

    @Override
    public void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) enterprises.enterprise");
            statement.execute("vacuum (analyze) enterprises.fact");
            statement.execute("analyze enterprises.recording");
            statement.execute("vacuum (analyze) enterprises.firm_size");
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void put(CopyRows rows, FirmRecord firm, Instant now, String recordedBy) {
        rows.add(firm.id()).add(0).add(now).add(firm.generated()).add(firm.uscc());
        rows.add(firm.kind()).add(firm.industry()).add(firm.district()).add(firm.zone());
        rows.add(firm.name()).add(PinyinInitials.of(firm.name())).add(NameOrder.of(firm.name()));
        rows.add(recordedBy).endRow();
    }

    /** The clock of the transaction, so that all of one load was recorded at one moment. */
    private Instant transactionTime() throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select now()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
