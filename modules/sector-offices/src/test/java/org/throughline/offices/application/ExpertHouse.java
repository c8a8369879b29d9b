package org.throughline.offices.application;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Organisations;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.journal.Journal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.application.TrackBook.Act;
import org.throughline.offices.book.ExpertList;
import org.throughline.offices.book.ExpertRows;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.book.SessionRows;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertEntry;
import org.throughline.offices.domain.ExpertPairing;
import org.throughline.offices.domain.ExpertSession;
import org.throughline.personal.InstallationKey;
import org.throughline.personal.OperatorVault;
import org.throughline.testkit.TestDatabase;

/** Experts as the application keeps them, with vault and journal, in a real database. */
final class ExpertHouse {

    private static final InstallationKey KEY = InstallationKey.of("5a".repeat(32));

    static final String NAME = "欧阳示例";
    static final String MAIL = "ouyang@university.example";
    static final String INSTITUTION = "示例光电学院";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    static final Standing OFFICER = person("officer21", "projects:write");
    static final Standing READER = person("auditor", "offices:read");

    private final FolderHouse folder;
    private final Clock clock;

    ExpertHouse(FolderHouse folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What the services can do in one transaction. */
    record Services(
            ExpertService experts, ExpertDisclosure disclosure, SessionService sessions, PairingService pairings) {}

    static Standing person(String account, String right) {
        BilingualText called = new BilingualText(account, account);
        return new Standing(
                account,
                Standing.Kind.PERSON,
                called,
                called,
                Map.of(right, Reach.EVERYWHERE),
                Map.of(right, Set.of(FolderHouse.BAY)));
    }

    <T> T as(Standing person, Function<Services, T> act) {
        return folder.inTransaction(connection -> {
            Journal journal = folder.journal(connection);
            ExpertFile file =
                    new ExpertFile(OperatorVault.on(connection, KEY, Suite.INTERNATIONAL, journal, clock), journal);
            ActingFor acting = folder.acting(() -> Optional.of(person));
            ExpertGround ground = new ExpertGround(folder.mandates(acting), acting, new People());
            ExpertBook book = new Book(connection);
            return act.apply(new Services(
                    new ExpertService(book, file, ground, clock),
                    new ExpertDisclosure(book, file, ground),
                    new SessionService(book, file, ground, clock),
                    new PairingService(book, file, ground, clock)));
        });
    }

    Expert add(String phone) {
        return as(OFFICER, all -> all.experts().add(() -> entry(NAME, phone, "光刻")));
    }

    ExpertSession enter(Expert expert, String words, LocalDate day) {
        return as(
                OFFICER,
                all -> all.sessions()
                        .enter(
                                expert.id(),
                                () -> new ExpertSession.Entry(
                                        "semiconductors", day.toString(), List.of("officer21"), words, "")));
    }

    ExpertPairing pair(Expert expert, String person, @Nullable LocalDate to) {
        return as(
                OFFICER,
                all -> all.pairings()
                        .pair(
                                expert.id(),
                                () -> new ExpertPairing.Entry(
                                        "semiconductors", person, null, to == null ? null : to.toString())));
    }

    static ExpertEntry entry(@Nullable String name, @Nullable String phone, String field) {
        return new ExpertEntry(
                name,
                phone,
                name == null ? null : name.equals("****") ? "****" : MAIL,
                INSTITUTION,
                "教授",
                List.of(field),
                List.of("semiconductors"),
                List.of("STATE"),
                "",
                "officer21",
                TODAY.toString(),
                "",
                new ExpertEntry.Agreed("2026-11-01", "WRITTEN", List.of("EXPLANATION"), "", false));
    }

    static Object refusal(ThrowingCallable act) {
        return catchThrowableOfType(ProblemException.class, act).type();
    }

    /** Runs a statement as the application's role and gives the SQL state of its refusal, {@code 00000} for none. */
    static String stateOf(String sql) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** The first column of every row, as text. */
    static List<String> column(String sql) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table of the database with a row that has this text somewhere, as text or as bytes. */
    static List<String> tablesWith(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : column("select format('%I.%I', schemaname, tablename) from pg_tables"
                + " where schemaname in ('offices', 'personal', 'journal', 'exchange')"
                + " and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')")) {
            found.addAll(column("select '" + table + "' from " + table + " r where strpos(r::text, '" + text
                    + "') > 0 or strpos(r::text, '" + bytes + "') > 0 limit 1"));
        }
        return found;
    }

    private record Book(Connection connection) implements ExpertBook {

        @Override
        public <T> T experts(String bureau, Act<ExpertRows, T> act) {
            return done(act, new ExpertRows(connection, bureau));
        }

        @Override
        public <T> T list(String bureau, Act<ExpertList, T> act) {
            return done(act, new ExpertList(connection, bureau));
        }

        @Override
        public <T> T sessions(String bureau, Act<SessionRows, T> act) {
            return done(act, new SessionRows(connection, bureau));
        }

        @Override
        public <T> T pairings(String bureau, Act<PairingRows, T> act) {
            return done(act, new PairingRows(connection, bureau));
        }

        private static <R, T> T done(Act<R, T> act, R rows) {
            try {
                return act.on(rows);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Two people who work in the bureau. */
    private static final class People implements Organisations {

        @Override
        public List<Named> on(LocalDate day) {
            return List.of();
        }

        @Override
        public List<Named> offices(LocalDate day) {
            return List.of();
        }

        @Override
        public Optional<Reach> served(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Seat> seats(String code, String right, LocalDate day) {
            return List.of(seat("officer21"), seat("office2"));
        }

        private static Seat seat(String account) {
            BilingualText called = new BilingualText(account, account);
            return new Seat(account, called, called, FolderHouse.BAY, Reach.EVERYWHERE);
        }
    }
}
