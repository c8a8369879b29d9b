package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportReject;
import org.throughline.enterprises.ImportSummary;
import org.throughline.enterprises.bulk.ImportDesk;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.IfMatch;
import org.throughline.jobs.JobData;
import org.throughline.jobs.JobOrder;
import org.throughline.jobs.JobQuery;
import org.throughline.jobs.JobSummary;
import org.throughline.jobs.Jobs;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.tables.TableFormat;

/** Takes lists of firms in files and has them imported by a job; an import has the identity of its job. */
@ApplicationScoped
@Transactional
public class EnterpriseImports {

    /** Bytes that a file may have where nothing is set. */
    public static final long LARGEST_FILE = 268_435_456;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Jobs jobs;
    private RegisterConnections connections;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected EnterpriseImports() {
        // For the CDI proxy.
    }

    @Inject
    public EnterpriseImports(Jobs jobs, RegisterConnections connections, CurrentUser user, Clock clock) {
        this.jobs = jobs;
        this.connections = connections;
        this.user = user;
        this.clock = clock;
    }

    /** An import and the job that carries it out. */
    public record Import(ImportSummary summary, JobSummary job) {}

    /** The present day, on which a file holds that names none. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }

    /**
     * Keeps a file and has it imported.
     *
     * @param file read before this returns
     */
    public Import order(Path file, ImportOrder order) {
        UUID kept = TimeOrderedUuid.next(clock);
        connections.with(connection -> {
            new ImportDesk(connection).keep(kept, file, order.fileName(), user.name(), clock.instant());
            return kept;
        });
        return begin(kept, order);
    }

    /** Has a file imported that is kept already. */
    public Import begin(UUID kept, ImportOrder order) {
        JobSummary job = jobs.submit(new JobOrder(EnterpriseImportJob.CODE, JobData.NONE));
        ImportSummary summary = connections.with(connection -> {
            ImportDesk desk = new ImportDesk(connection);
            desk.begin(job.id(), kept, order, user.name(), clock.instant());
            return desk.find(job.id()).orElseThrow();
        });
        return new Import(summary, job);
    }

    /**
     * One stretch of the imports that the caller asked for, the latest first.
     *
     * @param after where a former stretch ended; null for the first one
     */
    public Page<Import> page(int limit, @Nullable Cursor after) {
        Page<JobSummary> page =
                jobs.page(new JobQuery(JobQuery.Whose.OWN, null, EnterpriseImportJob.CODE, limit, after));
        Map<UUID, ImportSummary> known = connections.with(connection -> new ImportDesk(connection)
                .find(page.items().stream().map(JobSummary::id).toList()));
        List<Import> imports = page.items().stream()
                .filter(job -> known.containsKey(job.id()))
                .map(job -> new Import(Objects.requireNonNull(known.get(job.id())), job))
                .toList();
        return new Page<>(imports, page.next());
    }

    /**
     * The import of this identity.
     *
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_NOT_FOUND} if there is none that the caller may see
     */
    public Import get(UUID id) {
        Optional<ImportSummary> summary = connections.with(connection -> new ImportDesk(connection).find(id));
        ImportSummary found = summary.orElseThrow(() -> unknown(id));
        try {
            return new Import(found, jobs.get(id));
        } catch (ProblemException hidden) {
            throw unknown(id);
        }
    }

    /** Writes the rows that go back, with the reasons in this language. */
    public void rejects(UUID id, TableFormat.Kind kind, OutputStream target, Locale language) {
        UUID visible = get(id).summary().id();
        connections.with(connection -> {
            new ImportDesk(connection).rejects(visible, kind, target, language);
            return visible;
        });
    }

    /**
     * Some of the rows that go back.
     *
     * @param after the line behind which they stood in the file; 0 for the first ones
     */
    public List<ImportReject> rejects(UUID id, int after, int most) {
        UUID visible = get(id).summary().id();
        return connections.with(connection -> new ImportDesk(connection).rejects(visible, after, most));
    }

    /**
     * Ends an import that is under way; nothing of it is in the register then.
     *
     * @param expected the version of the job that the caller has seen
     */
    public void cancel(UUID id, IfMatch expected) {
        get(id);
        jobs.cancel(id, expected);
    }

    static Path temporary() {
        try {
            return Files.createTempFile("enterprise-import", ".part");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", id.toString()));
    }
}
