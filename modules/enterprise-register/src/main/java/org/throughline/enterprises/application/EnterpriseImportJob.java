package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Standing;
import org.throughline.enterprises.ImportSteps;
import org.throughline.enterprises.ImportSummary;
import org.throughline.enterprises.ImportTally;
import org.throughline.enterprises.Importer;
import org.throughline.enterprises.bulk.ImportDesk;
import org.throughline.enterprises.bulk.ImportEngine;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobKind;
import org.throughline.jobs.JobOutcome;
import org.throughline.jobs.JobRun;
import org.throughline.jobs.JobSummary;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** The import of a list of firms, on whatever node has a place for it. */
@ApplicationScoped
public class EnterpriseImportJob implements JobKind {

    /** Code of the kind. */
    public static final String CODE = "enterprise-import";

    private static final String WRITE = "enterprises:write";

    private RegisterConnections connections;
    private CurrentConfiguration configuration;
    private OwnStanding caller;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected EnterpriseImportJob() {
        // For the CDI proxy.
    }

    @Inject
    EnterpriseImportJob(
            RegisterConnections connections,
            CurrentConfiguration configuration,
            OwnStanding caller,
            Journal journal,
            Clock clock) {
        this.connections = connections;
        this.configuration = configuration;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String bundle() {
        return EnterpriseProblem.TEXTS;
    }

    /** Two would wait for one another in the end, and the second may build on what the first brings. */
    @Override
    public Optional<String> lane(JobData parameters) {
        return Optional.of("register");
    }

    @Override
    public Optional<String> page(JobSummary job) {
        return Optional.of("/enterprises/imports/" + job.id());
    }

    @Override
    public Optional<String> resource(JobSummary job) {
        return Optional.of("enterprise-imports/" + job.id());
    }

    @Override
    public JobOutcome run(JobRun run) {
        Importer importer = importer(caller);
        Path file = EnterpriseImports.temporary();
        try {
            run.step(step -> fetch(run, file));
            Steps steps = new Steps(run, connections, journal);
            ImportTally tally = new ImportEngine(configuration.running().configuration(), clock)
                    .run(run.job(), file, importer, steps, connection -> steps.entries::add);
            return new JobOutcome(new Phrase(EnterpriseProblem.TEXTS, "import.outcome", figures(tally)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    /** Whoever is asking, with what they may write as of now. */
    static Importer importer(OwnStanding caller) {
        Standing standing = caller.standing().orElseThrow(() -> new ProblemException(ExchangeProblem.TOKEN_REQUIRED));
        return new Importer(
                standing.name(), standing.reach(WRITE), organisation -> standing.actsFor(organisation, WRITE));
    }

    private void fetch(JobRun run, Path file) {
        connections.with(connection -> {
            ImportDesk desk = new ImportDesk(connection);
            desk.fetch(
                    desk.find(run.job())
                            .map(ImportSummary::file)
                            .orElseThrow(() -> new ProblemException(EnterpriseProblem.IMPORT_FILE_GONE)),
                    file);
            return file;
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static Map<String, String> figures(ImportTally tally) {
        return Map.of(
                "accepted", Long.toString(tally.accepted()),
                "rejected", Long.toString(tally.rejected()),
                "added", Long.toString(tally.firmsAdded()),
                "changed", Long.toString(tally.firmsChanged()),
                "facts", Long.toString(tally.factsWritten()));
    }

    /** How many rows a committed step has read: an import that comes no further is not begun for ever. */
    private record Place(long read) {}

    /** Steps of an import as steps of its job. */
    private static final class Steps implements ImportSteps {

        private final JobRun run;
        private final RegisterConnections connections;
        private final Journal journal;
        private final List<JournalEntry> entries = new ArrayList<>();

        Steps(JobRun run, RegisterConnections connections, Journal journal) {
            this.run = run;
            this.connections = connections;
            this.journal = journal;
        }

        @Override
        public void step(Work work) {
            entries.clear();
            long before = run.checkpoint(Place.class).map(Place::read).orElse(0L);
            run.step(step -> {
                connections.with(connection -> {
                    work.on(connection);
                    return run;
                });
                // Not within the work: whoever else writes in this transaction gives the connection back after it.
                entries.forEach(journal::record);
                entries.clear();
                long read = connections.with(connection -> new ImportDesk(connection)
                        .find(run.job())
                        .orElseThrow()
                        .tally()
                        .read());
                if (read > before) {
                    step.checkpoint(new Place(read));
                }
            });
        }

        @Override
        public void reached(long done, long total) {
            run.check();
            run.progress("import.unit", done, total);
        }
    }
}
