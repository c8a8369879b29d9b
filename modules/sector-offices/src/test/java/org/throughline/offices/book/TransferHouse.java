package org.throughline.offices.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.cryptography.Suite;
import org.throughline.directory.ConfiguredOrganisations;
import org.throughline.directory.OrganisationHoldings;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.offices.ConfiguredCounterparts;
import org.throughline.offices.ConfiguredMandates;
import org.throughline.offices.MandateImpact;
import org.throughline.offices.domain.OfficeTable;
import org.throughline.offices.domain.TransferOrder;
import org.throughline.offices.domain.TransferRecord;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** The shipped bureaus and a task force beside them, in a real PostgreSQL. */
final class TransferHouse {

    static final String FORCE = "ai-task-force";
    static final String TAKER = "wenzhou-ai";

    private final TestDatabase database = TestDatabase.get();
    private final Clock clock;
    private final Path folder;
    private final List<MandateImpact> impacts;
    private final List<OrganisationHoldings> holdings;

    TransferHouse(Clock clock, Path folder, List<MandateImpact> impacts, List<OrganisationHoldings> holdings)
            throws IOException {
        this.clock = clock;
        this.folder = folder;
        this.impacts = impacts;
        this.holdings = holdings;
        Path shipped = TestFolders.checkout().resolve("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(shipped.relativize(file).toString(), Files.readString(file));
            }
        }
        write("bureaus/" + FORCE + "/bureau.yaml", """
                code: ai-task-force
                plaques:
                  - { zh: 人工智能工作专班, en: Task Force for Artificial Intelligence }
                divisions: ["3303"]
                offices:
                  - { code: lead, zh: 统筹组, en: Lead Group, functions: [ai-development, coordination] }
                  - { code: models, zh: 模型组, en: Models Group, functions: [sector] }
                """);
        write("bureaus/" + FORCE + "/tracks.yaml", """
                tracks:
                  - { code: artificial-intelligence, zh: 人工智能, en: Artificial intelligence }
                  - { code: embodied, zh: 具身智能, en: Embodied intelligence }
                  - { code: humanoids, within: embodied, zh: 人形机器人, en: Humanoids }
                  - { code: brain-machine, zh: 脑机接口, en: Brain-machine interfaces }
                """);
        write("bureaus/" + FORCE + "/mandates.yaml", """
                mandates:
                  - { office: lead, function: coordination, from: 2025-06-01 }
                  - { office: models, track: artificial-intelligence, from: 2025-06-01 }
                  - { office: models, track: embodied, from: 2025-06-01 }
                """);
        write("bureaus/" + FORCE + "/counterparts.yaml", """
                topics:
                  - { code: models, zh: 模型, en: Models, levels: [province] }
                counterparts:
                  - topic: models
                    level: province
                    departments: [{ zh: 省数据局, en: Provincial Data Bureau }]
                    office: lead
                    from: 2025-06-01
                """);
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve(".."));
        Files.writeString(file, text);
    }

    /** Forgets everything and starts with the folder. */
    void begin() {
        database.empty("offices", "directory", "journal");
        start();
    }

    /** What each start does. */
    void start() {
        Configuration configuration =
                ConfigurationFolder.read(folder).configuration().orElseThrow();
        inTransaction(connection -> {
            Journal journal = journal(connection);
            ConfiguredOrganisations.bring(connection, configuration, journal, clock);
            ConfiguredMandates.on(connection, journal, clock, "tests").begin(configuration);
            ConfiguredCounterparts.bring(connection, configuration, journal, clock);
            return "";
        });
    }

    static TransferOrder order(LocalDate on, @Nullable String lead, boolean corrects) {
        return new TransferOrder(
                FORCE, TAKER, on, new OfficeTable(Map.of("lead", "ai-development"), "industry"), lead, corrects);
    }

    TransferRecord plan(LocalDate on) {
        return plan(order(on, null, false));
    }

    TransferRecord plan(TransferOrder order) {
        return with(transfers -> transfers.plan(order, "tests", null, List.of()));
    }

    TransferRecord apply(TransferRecord transfer) {
        return with(transfers -> transfers.apply(transfer.id(), "director", "编委通知", version -> {}));
    }

    /** What is done with transfers. */
    @FunctionalInterface
    interface Act<T> {
        T on(Transfers transfers) throws SQLException;
    }

    <T> T with(Act<T> act) {
        return inTransaction(
                connection -> act.on(Transfers.on(connection, journal(connection), clock, impacts, holdings)));
    }

    <T> T reorganise(OfficesDatabase.Work<T> work) {
        return inTransaction(
                connection -> work.on(Reorganisation.on(connection, journal(connection), clock, impacts), connection));
    }

    private Journal journal(Connection connection) {
        return OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL);
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of some tables, as text, in an order that stays. */
    List<String> all(String... tables) {
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            rows.addAll(new OfficesDatabase(clock).column("select t::text from " + table + " t order by 1"));
        }
        return rows;
    }
}
