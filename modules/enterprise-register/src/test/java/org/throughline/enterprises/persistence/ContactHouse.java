package org.throughline.enterprises.persistence;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.ContactDisclosure;
import org.throughline.enterprises.application.ContactService;
import org.throughline.enterprises.domain.ContactEntry;
import org.throughline.enterprises.domain.ContactEntry.ConsentEntry;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.kernel.Uscc;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.personal.PersonalVault;

/** Contact persons as the application keeps them, with vault and journal, in a real database. */
record ContactHouse(RegisterDatabase database) {

    static final String NAME = "林晓晓";
    static final String MAIL = "linxiaoxiao@wenzhou.example";

    private static final Clock CLOCK = Clock.fixed(Firms.NOON, ZoneOffset.UTC);
    private static final InstallationKey KEY = InstallationKey.of("5a".repeat(32));

    static ContactEntry entry(String phone) {
        ConsentEntry agreed = new ConsentEntry("2026-02-01", "WRITTEN", List.of("SERVICE"), "", false);
        return new ContactEntry(NAME, "办公室主任", phone, MAIL, null, agreed);
    }

    EnterpriseSummary firm(int number) {
        return database.directory()
                .find(Uscc.of(Firms.code(number)), Reach.EVERYWHERE)
                .orElseThrow();
    }

    <T> T write(Function<ContactService, T> act) {
        return database.inTransaction(entities -> act.apply(new ContactService(
                new SqlContactRepository(entities),
                vault(entities),
                journal(entities),
                new SomeoneAtWork("lin"),
                CLOCK)));
    }

    <T> T read(Function<ContactDisclosure, T> act) {
        return database.inTransaction(entities -> act.apply(new ContactDisclosure(
                new SqlContactRepository(entities), vault(entities), new SomeoneAtWork("lin"), CLOCK)));
    }

    static PersonalVault vault(EntityManager entities) {
        return entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> OperatorVault.on(connection, KEY, Suite.INTERNATIONAL, journal(entities), CLOCK));
    }

    static Journal journal(EntityManager entities) {
        return entry -> entities.unwrap(Session.class)
                .doWork(connection -> new JournalPen(CLOCK, Suite.INTERNATIONAL)
                        .write(connection, new JournalRecord.Who("lin", "", null, ""), entry));
    }

    /** Every table of the database with a row that has this text somewhere, as text or as bytes. */
    List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : database.column("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname in ('enterprises', 'personal', 'journal', 'exchange', 'directory', 'jobs', 'audit')"
                + " and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')")) {
            found.addAll(database.column("select '" + table + "' from " + table + " r where strpos(r::text, '" + text
                    + "') > 0 or strpos(r::text, '" + bytes + "') > 0 limit 1"));
        }
        return found;
    }
}
