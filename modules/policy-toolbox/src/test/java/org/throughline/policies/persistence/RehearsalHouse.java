package org.throughline.policies.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.ConfigurationPlace;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.RunningConfiguration;
import org.throughline.cryptography.Suite;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FirmsByIdentity;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;
import org.throughline.policies.Catalogue;
import org.throughline.policies.application.DraftClauses;
import org.throughline.policies.application.RehearsalBook;
import org.throughline.policies.application.RehearsalGround;
import org.throughline.policies.application.RehearsalNeighbours;
import org.throughline.policies.application.RehearsalNeighbours.NamedNeighbour;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.application.RehearsalStage;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.Value;
import org.throughline.policies.matching.Clause;
import org.throughline.policies.matching.FactStore;
import org.throughline.policies.matching.Matching;
import org.throughline.policies.rehearsal.CityNow;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.TrialMoney;
import org.throughline.testkit.MovingClock;
import org.throughline.testkit.TestDatabase;
import org.throughline.testkit.TestFolders;

/** Rehearsals as the application keeps them, with the journal, in a real database; the city is a small one. */
final class RehearsalHouse {

    static final String POLICY = "sample-rd";
    private static final LocalDate SAID = LocalDate.of(2026, 3, 31);

    private final MovingClock clock;
    private final CurrentConfiguration configuration;
    private final FactStore store = new FactStore(Catalogue.SHIPPED);
    private RehearsalStage stage;

    RehearsalHouse(MovingClock clock) {
        this.clock = clock;
        this.configuration = new Shipped(clock);
        this.stage = new RehearsalStage(clock);
        for (int firm = 0; firm < 40; firm++) {
            enter(firm, 10 + firm);
        }
    }

    /** A firm whose research is so many thousandths of its revenue; those with even numbers sit in a zone. */
    void enter(int firm, int permille) {
        store.change(edit -> {
            int row = edit.row(new UUID(3, firm));
            edit.set(row, Catalogue.fact("revenue"), 2025, said(1_000_000));
            edit.set(row, Catalogue.fact("rdExpenditure"), 2025, said(1_000L * permille));
            if (firm % 2 == 0) {
                edit.set(row, Catalogue.fact("zone"), said(new Value.Word("wenzhou-bay")));
            }
        });
    }

    private static org.throughline.policies.facts.Statement said(long number) {
        return said(new Value.Amount(BigDecimal.valueOf(number)));
    }

    private static org.throughline.policies.facts.Statement said(Value value) {
        return new org.throughline.policies.facts.Statement(value, "report", SAID, null);
    }

    /** What a node that starts has at hand: nothing. */
    void onAnotherNode() {
        stage = new RehearsalStage(clock);
    }

    private CityNow.City now() {
        ClauseInForce current = new ClauseInForce(new UUID(1, 1), POLICY, "rd", "研发补助", "", "0.01 5000");
        String asked = "rdExpenditure[year - 1] / revenue[year - 1] >= 0.03";
        Assessment day = new Assessment(LocalDate.of(2026, 11, 29));
        List<Clause> clauses = List.of(new Clause(current.name(), Catalogue.expression(asked)));
        return new CityNow.City(
                Matching.of(store.current(), day, clauses), clock.instant(), Map.of(current.name(), current));
    }

    <T> T in(Function<RehearsalService, T> act) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            RehearsalGround ground = new RehearsalGround(
                    configuration, TrialMoney.FORMULAS, RehearsalHouse::clause, new Officer(), clock);
            T result = act.apply(new RehearsalService(
                    new Book(new RehearsalRows(connection)),
                    ground,
                    stage,
                    this::now,
                    OperatorJournal.on(connection, clock, "tests", Suite.INTERNATIONAL)));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with the names of firms, for somebody who sees some of them. */
    Page<NamedNeighbour> neighbours(UUID rehearsal, int condition, int limit, @Nullable Cursor after, Reach reach) {
        BilingualText called = new BilingualText("office3", "office3");
        Standing standing = new Standing(
                "office3", Standing.Kind.PERSON, called, called, Map.of(RehearsalService.READ, reach), Map.of());
        return in(service -> new RehearsalNeighbours(service, new Register(), () -> Optional.of(standing))
                .page(rehearsal, condition, Moves.NONE, limit, after));
    }

    /** Firms with even numbers sit in Lucheng, the others in Longwan. */
    private static final class Register implements FirmsByIdentity {

        @Override
        public Map<UUID, EnterpriseSummary> among(Collection<UUID> firms, Reach reach) {
            Map<UUID, EnterpriseSummary> found = new HashMap<>();
            for (UUID firm : firms) {
                long number = firm.getLeastSignificantBits();
                DivisionCode district = new DivisionCode(number % 2 == 0 ? "330302" : "330303");
                if (reach.coversPlace(district, null)) {
                    found.put(firm, summary(firm, number, district));
                }
            }
            return found;
        }

        private static EnterpriseSummary summary(UUID firm, long number, DivisionCode district) {
            return new EnterpriseSummary(
                    firm,
                    new Uscc("91330398MA2ABCD178"),
                    null,
                    "示例" + number,
                    EntityKind.COMPANY,
                    new IndustryCode("C3441"),
                    district,
                    null,
                    true,
                    0);
        }
    }

    /** One policy with a clause in two versions, and one that is not put into rules. */
    private static Optional<DraftClauses.DraftClause> clause(String policy, @Nullable Integer version, String clause) {
        int number = version == null ? 2 : version;
        String bound = number == 1 ? "0.03" : "0.025";
        String asked = clause.equals("words") ? null : "rdExpenditure[year - 1] / revenue[year - 1] >= " + bound;
        return clause.equals("gone")
                ? Optional.empty()
                : Optional.of(new DraftClauses.DraftClause(number, "研发补助", asked, "0.01 5000"));
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

    /** The rows within one transaction. */
    private record Book(RehearsalRows rows) implements RehearsalBook {

        /** What is done with them. */
        private interface Act<T> {
            T on(RehearsalRows rows) throws SQLException;
        }

        @Override
        public void add(KeptRehearsal rehearsal, String result) {
            done(one -> {
                one.add(rehearsal, result);
                return "";
            });
        }

        @Override
        public Optional<KeptRehearsal> find(UUID id) {
            return done(one -> one.find(id));
        }

        @Override
        public Optional<String> result(UUID id) {
            return done(one -> one.result(id));
        }

        @Override
        public Page<KeptRehearsal> page(@Nullable String policy, int limit, @Nullable UUID after) {
            return done(one -> one.page(policy, limit, after));
        }

        private <T> T done(Act<T> act) {
            try {
                return act.on(rows);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The shipped folder as what runs. */
    private static final class Shipped implements CurrentConfiguration {

        private final ConfigurationPlace place =
                new ConfigurationPlace(TestFolders.checkout().resolve("config"), "", "tests");
        private final RunningConfiguration running;

        Shipped(MovingClock clock) {
            running = RunningConfiguration.read(place.folder(), "", clock);
        }

        @Override
        public RunningConfiguration running() {
            return running;
        }

        @Override
        public ConfigurationPlace place() {
            return place;
        }
    }

    /** Who drafts policies. */
    private static final class Officer implements CurrentUser {

        @Override
        public String name() {
            return "office3";
        }

        @Override
        public boolean may(String right) {
            return true;
        }

        @Override
        public Locale language() {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
