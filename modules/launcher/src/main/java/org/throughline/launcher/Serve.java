package org.throughline.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.configuration.Configuration;
import org.throughline.database.DatabaseException;
import org.throughline.database.DatabaseLogin;
import org.throughline.database.Migrations;
import org.throughline.database.OwnPostgres;
import org.throughline.directory.DemoPeople;
import org.throughline.kernel.Phrase;
import org.throughline.personal.OperatorVault;

/**
 * One run of {@code serve}, from the first look at the folder to the end of everything it started.
 *
 * <p>Where the last start left notes that nothing is to be migrated or filled, PostgreSQL and the server start side by
 * side and what the notes say is checked meanwhile; else one thing is done after another.
 */
final class Serve {

    private final CommonOptions common;
    private final ServeCommand.Wish wish;
    private final Console console;
    private final Clock clock;
    private final Running running;
    private final DataFolder data;
    private final Path config;
    private final Machine machine = Machine.here();
    private final DatabaseStart database;

    Serve(CommonOptions common, ServeCommand.Wish wish, Console console, Clock clock, Running running) {
        this.common = common;
        this.wish = wish;
        this.console = console;
        this.clock = clock;
        this.running = running;
        this.data = common.dataFolder();
        this.config = common.configFolder();
        this.database = new DatabaseStart(data, console, running);
    }

    /** Serves; returns when it has to end, with everything still to be closed by {@link Running}. */
    ExitStatus run() {
        long start = System.nanoTime();
        OperatorSettings.check(config, clock);
        Port port = Port.of(wish.port());
        DemoSecret secret = DemoSecret.of(data);
        FolderState state = claim(port);
        ServerPrograms programs =
                console.timed("step.server-programs", Map.of(), () -> ServerPrograms.below(data.programs()));
        ClassArchive archive = ClassArchive.of(programs);
        running.charge(Running.Turn.SERVER, archive::close);
        ServerStart serverStart = new ServerStart(data, config, port, machine, programs);
        Up up = sideBySide(serverStart, archive, state, secret)
                .orElseGet(() -> oneAfterAnother(serverStart, archive, state, secret));
        console.timed("step.server", Map.of(), () -> Readiness.await(up.server(), port.number(), data));
        welcome(port, secret, up, Duration.ofNanos(System.nanoTime() - start));
        archive.makeInBackground(machine, data);
        programs.forgetOthers(data);
        return running.awaitEnd();
    }

    /** Everything that may be refused without having changed anything comes first. */
    private FolderState claim(Port port) {
        data.check();
        if (!data.isClaimed()) {
            port.refuseIfTaken();
            CheckedConfiguration.of(config, FolderState.UNKNOWN);
        }
        data.make();
        DataLock lock = DataLock.claim(data, wish.endWithParent() ? ParentWatch.parent() : Optional.empty());
        running.charge(Running.Turn.NOTICE, lock::ending);
        running.charge(Running.Turn.FOLDER, lock::close);
        if (wish.endWithParent()) {
            ParentWatch.start(running);
        }
        FolderState state = FolderState.of(data);
        state.refuseNewer(data);
        filling().refuseChangeOfMind(state);
        ServerProcess.endOrphan(data);
        port.refuseIfTaken();
        return state;
    }

    private Up oneAfterAnother(ServerStart serverStart, ClassArchive archive, FolderState state, DemoSecret secret) {
        Configuration configuration = console.timed(
                "step.configuration",
                Map.of("folder", config.toString()),
                () -> CheckedConfiguration.of(config, state));
        Installation installation = common.foreignDatabase()
                .map(login -> new Installation(login, common.foreignOwner()))
                .orElseGet(database::own);
        String newest = database.bringToThisVersion(installation);
        new Population(installation.owner().orElse(installation.application()), config, clock).organise(configuration);
        PopulationKind byDefault = common.foreignDatabase().isPresent() ? PopulationKind.EMPTY : PopulationKind.DEMO;
        Optional<PopulationKind> kind = filling().fill(configuration, installation.owner(), secret, byDefault);
        if (common.foreignDatabase().isEmpty()) {
            new FolderState(
                            OwnJar.migrationsFingerprint(),
                            newest,
                            configuration.fingerprint(),
                            kind.map(PopulationKind::word).orElse(""))
                    .keep(data);
        }
        ServerProcess server = serverStart.start(installation.application(), configuration.fingerprint(), archive);
        running.charge(Running.Turn.SERVER, server::close);
        return new Up(server, installation, kind, configuration);
    }

    /** Empty where the notes of the last start do not allow it, or turn out to be wrong. */
    private Optional<Up> sideBySide(
            ServerStart serverStart, ClassArchive archive, FolderState state, DemoSecret secret) {
        Optional<DatabaseLogin> lastTime = OwnPostgres.applicationOfLastTime(data.folder());
        if (common.foreignDatabase().isPresent() || !state.isUpToDate() || secret.isNew() || lastTime.isEmpty()) {
            return Optional.empty();
        }
        ServerProcess early = serverStart.start(lastTime.get(), state.configuration(), archive);
        running.charge(Running.Turn.SERVER, early::close);
        Installation installation = database.own();
        Configuration configuration = CheckedConfiguration.of(config, state);
        boolean sameFolder = configuration.fingerprint().equals(state.configuration());
        boolean asNoted = sameFolder
                && installation.application().equals(lastTime.get())
                && new Migrations(installation.application()).newestApplied().equals(Optional.of(state.newest()));
        if (!asNoted) {
            early.close();
            return Optional.empty();
        }
        return Optional.of(new Up(early, installation, PopulationKind.ofWord(state.population()), configuration));
    }

    private void welcome(Port port, DemoSecret secret, Up up, Duration took) {
        Phrase ended = new Phrase(
                Refusal.BUNDLE, "server.ended", Map.of("logs", data.logs().toString()));
        running.endWith(up.server().onExit(), () -> console.complain(ended));
        console.step("step.all", Map.of(), took);
        console.write("Throughline is ready at " + port.address());
        Welcome.say(
                console, port, secret, up, data, demoAccounts(up.configuration()), () -> invitation(up.installation()));
        tellOfPersonalDataOutOfReach(up.installation().application());
    }

    /** Somebody who brought a database back without its key should hear of it now, not from a page months later. */
    private void tellOfPersonalDataOutOfReach(DatabaseLogin application) {
        try (Connection connection = application.connections().getConnection()) {
            long subjects = OperatorVault.keptWithAnotherKey(connection, data.personalKey(config));
            if (subjects > 0) {
                console.complain(
                        new Phrase(Refusal.BUNDLE, "personal.another-key", Map.of("count", Long.toString(subjects))));
            }
        } catch (SQLException e) {
            throw DatabaseException.unusable(application, e);
        }
    }

    private List<String> demoAccounts(Configuration configuration) {
        return DemoPeople.accounts(
                configuration,
                configuration.house(OperatorSettings.bureau(config)).orElseThrow());
    }

    private Optional<String> invitation(Installation installation) {
        return installation.owner().flatMap(owner -> new Population(owner, config, clock).invitation());
    }

    private Filling filling() {
        return new Filling(data, config, wish, console, clock);
    }

    /** What runs now. */
    record Up(
            ServerProcess server,
            Installation installation,
            Optional<PopulationKind> kind,
            Configuration configuration) {}
}
