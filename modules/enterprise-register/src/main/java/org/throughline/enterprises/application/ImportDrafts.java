package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.directory.OwnStanding;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportPreview;
import org.throughline.enterprises.Importer;
import org.throughline.enterprises.bulk.DraftDesk;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/**
 * Keeps lists of firms that somebody looks at before they have them imported. They lie in the database, so that any
 * node goes on with them; each is seen by its sender only, and forgotten if nobody goes on with it.
 */
@ApplicationScoped
@Transactional
public class ImportDrafts {

    /** How long one is kept at least. */
    static final Duration KEEP = Duration.ofDays(1);

    private RegisterConnections connections;
    private EnterpriseImports imports;
    private CurrentConfiguration configuration;
    private OwnStanding caller;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ImportDrafts() {
        // For the CDI proxy.
    }

    @Inject
    ImportDrafts(
            RegisterConnections connections,
            EnterpriseImports imports,
            CurrentConfiguration configuration,
            OwnStanding caller,
            Clock clock) {
        this.connections = connections;
        this.imports = imports;
        this.configuration = configuration;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps a list; of more than {@link DraftDesk#MOST_OF_ONE} of one person the oldest goes. */
    public UUID keep(Path file, ImportOrder order) {
        UUID id = TimeOrderedUuid.next(clock);
        return with((desk, importer) -> {
            desk.keep(id, file, order, clock.instant());
            return id;
        });
    }

    /** All lists of the caller, the latest first. */
    public List<ImportDraft> all() {
        return with((desk, importer) -> desk.all());
    }

    /** Whose lists were imported last, the latest first. */
    public List<String> sources() {
        return with((desk, importer) -> desk.sources());
    }

    /** A list and how it would be read. */
    public record Seen(ImportDraft draft, ImportPreview preview) {}

    /**
     * Shows how a list would be read.
     *
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_NOT_FOUND} if the caller has no such list
     */
    public Seen look(UUID id) {
        return with((desk, importer) -> {
            ImportDraft draft = desk.find(id).orElseThrow(() -> unknown(id));
            return new Seen(draft, preview(desk, draft, importer));
        });
    }

    /**
     * Says how a list is to be read.
     *
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_NOT_FOUND} if the caller has no such list
     */
    public void choose(UUID id, Choice choice) {
        with((desk, importer) -> {
            desk.choose(choice.of(desk.find(id).orElseThrow(() -> unknown(id))));
            return id;
        });
    }

    /** Another way to read a list. */
    @FunctionalInterface
    public interface Choice {
        ImportDraft of(ImportDraft draft);
    }

    /**
     * Has a list imported, once, however often it is asked for.
     *
     * @return the import; empty if something is wrong with its columns, which {@link #look} tells
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_NOT_FOUND} if the caller has no such list
     */
    public Optional<UUID> start(UUID id, Choice choice) {
        Taken taken = with((desk, importer) -> {
            Optional<ImportDraft> held = desk.hold(id);
            if (held.isEmpty()) {
                return new Taken(Optional.empty(), desk.imported(id));
            }
            ImportDraft chosen = choice.of(held.get());
            desk.choose(chosen);
            boolean inOrder = preview(desk, chosen, importer).isInOrder();
            if (inOrder) {
                desk.end(id);
            }
            return new Taken(Optional.of(chosen).filter(draft -> inOrder), Optional.of(id));
        });
        // Not within the work: the job is put on record on the same connection.
        if (taken.draft.isPresent()) {
            return Optional.of(
                    imports.begin(id, taken.draft.get().order()).job().id());
        }
        UUID other = taken.known.orElseThrow(() -> unknown(id));
        return other.equals(id)
                ? Optional.empty()
                : Optional.of(imports.get(other).job().id());
    }

    /**
     * What became of a list when somebody asked for its import.
     *
     * @param draft the list, where it is to be imported now
     * @param known else the import that was made of it before, or the list itself if its columns are not in order
     */
    private record Taken(Optional<ImportDraft> draft, Optional<UUID> known) {}

    /** Forgets a list of the caller; one that is not there is forgotten already. */
    public void discard(UUID id) {
        with((desk, importer) -> {
            desk.discard(id);
            return id;
        });
    }

    private ImportPreview preview(DraftDesk desk, ImportDraft draft, Importer importer)
            throws SQLException, IOException {
        Path scratch = EnterpriseImports.temporary();
        try {
            return desk.preview(draft, scratch, configuration.running().configuration(), importer, clock);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** Work at the desk of whoever is asking. */
    @FunctionalInterface
    private interface Work<T> {
        T at(DraftDesk desk, Importer importer) throws SQLException, IOException;
    }

    private <T> T with(Work<T> work) {
        Importer importer = EnterpriseImportJob.importer(caller);
        return connections.with(connection -> work.at(new DraftDesk(connection, importer.name()), importer));
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", id.toString()));
    }
}
