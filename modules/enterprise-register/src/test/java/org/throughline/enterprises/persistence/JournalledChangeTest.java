package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Reach;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.SomeCodes;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.EnterpriseService;
import org.throughline.exchange.IfMatch;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalPen;
import org.throughline.journal.JournalRecord;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.TestDatabase;

/** A change and its entry are kept together or not at all. */
class JournalledChangeTest {

    private static final Clock CLOCK = Clock.fixed(Firms.NOON, ZoneOffset.UTC);

    private static RegisterDatabase database;

    @BeforeAll
    static void open() {
        database = new RegisterDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
        TestDatabase.get().empty("journal");
    }

    @Test
    void aCommittedChangeLeavesExactlyOneEntry() {
        database.inTransaction(entities -> service(entities).register(Firms.anEntry(), Reach.EVERYWHERE));
        database.inTransaction(entities -> service(entities)
                .change(
                        Uscc.of(Firms.CODE),
                        Reach.EVERYWHERE,
                        IfMatch.version(0),
                        () -> Firms.anEntry(Firms.CODE, "示例电气集团")));

        assertThat(database.column("select kind from journal.entry order by id"))
                .containsExactly("enterprise-registered", "enterprise-changed");
    }

    @Test
    void aChangeThatIsRolledBackLeavesNone() {
        assertThatThrownBy(() -> database.inTransaction(entities -> {
                    service(entities).register(Firms.anEntry(), Reach.EVERYWHERE);
                    throw new IllegalStateException("as asked");
                }))
                .hasMessage("as asked");

        assertThat(database.column("select uscc from enterprises.enterprise")).isEmpty();
        assertThat(database.column("select kind from journal.entry")).isEmpty();
    }

    private static EnterpriseService service(EntityManager entities) {
        Journal journal = entry -> entities.unwrap(Session.class)
                .doWork(connection -> new JournalPen(CLOCK, Suite.INTERNATIONAL)
                        .write(connection, new JournalRecord.Who("lin", "", null, ""), entry));
        return new EnterpriseService(
                new JpaEnterpriseRepository(entities), new SomeCodes(), journal, new SomeoneAtWork("lin"), CLOCK);
    }
}
