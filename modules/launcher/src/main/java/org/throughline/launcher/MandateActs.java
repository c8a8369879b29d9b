package org.throughline.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.throughline.configuration.Configuration;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseLogin;
import org.throughline.journal.Journal;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.offices.ConfiguredMandates;
import org.throughline.offices.Rehearsal;

/** What the commands about mandates have in common: one transaction, and how a plan looks on a terminal. */
final class MandateActs {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final CommonOptions common;
    private final Console console;
    private final Clock clock;

    MandateActs(CommonOptions common, Console console, Clock clock) {
        this.common = common;
        this.console = console;
        this.clock = clock;
    }

    /** What is done with mandates. */
    @FunctionalInterface
    interface Act<T> {
        T with(ConfiguredMandates mandates) throws SQLException;
    }

    /** The folder, if it holds. */
    Configuration configuration() {
        return CheckedConfiguration.complete(common.configFolder());
    }

    /** Does something as the operator, all of it or nothing. */
    <T> T inTransaction(Act<T> act) {
        return new PresentDatabase(common).ask(database -> carriedOut(database, act));
    }

    private <T> T carriedOut(DatabaseLogin database, Act<T> act) {
        String operator = System.getProperty("user.name", "installation");
        try (Connection connection = database.connections().getConnection()) {
            connection.setAutoCommit(false);
            Journal journal =
                    OperatorJournal.on(connection, clock, operator, OperatorSettings.suite(common.configFolder()));
            T done = act.with(ConfiguredMandates.on(connection, journal, clock, operator));
            connection.commit();
            return done;
        } catch (SQLException failed) {
            throw DatabaseException.unusable(database, failed);
        } catch (ProblemException refused) {
            throw new Refusal(
                    ExitStatus.REFUSED,
                    refused.faults().isEmpty()
                            ? List.of(refused.detail()::in)
                            : refused.faults().stream()
                                    .map(Fault::detail)
                                    .<Function<Locale, String>>map(detail -> detail::in)
                                    .toList());
        }
    }

    /** A plan, a line for each change and each problem. */
    void tell(Rehearsal plan) {
        Instant applied = plan.appliedAt();
        if (applied == null) {
            console.say("mandates.plan", Map.of("bureau", plan.bureau()));
        } else {
            console.say(
                    "mandates.past",
                    Map.of(
                            "bureau", plan.bureau(),
                            "at", TIME.format(applied),
                            "by", Objects.requireNonNullElse(plan.appliedBy(), ""),
                            "reason", Objects.requireNonNullElse(plan.reason(), "-")));
        }
        plan.changes().forEach(change -> console.write("  " + change.in(console.language())));
        plan.problems().forEach(problem -> console.write("  ! " + problem.in(console.language())));
    }
}
