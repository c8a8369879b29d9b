package org.throughline.enterprises.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.configuration.Configuration;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportPreview;
import org.throughline.enterprises.Importer;

/** Takes lists that somebody looks at before they are imported, on the connection of the caller's transaction. */
public final class DraftDesk {

    /** Lists that one person may have lying at a time. */
    public static final int MOST_OF_ONE = 3;

    private static final int SOURCES_SHOWN = 20;

    private final Connection connection;
    private final DraftBook book;
    private final String by;

    /**
     * For one person.
     *
     * @param by whose lists they are; nobody else's are there
     */
    public DraftDesk(Connection connection, String by) {
        this.connection = connection;
        this.book = new DraftBook(connection);
        this.by = by;
    }

    /** Keeps a list; of more than {@link #MOST_OF_ONE} the oldest goes. */
    public void keep(UUID id, Path file, ImportOrder order, Instant at) throws SQLException, IOException {
        new KeptFiles(connection).keep(id, file, order.fileName(), by, at);
        book.begin(id, order, by, at, MOST_OF_ONE);
    }

    /** The list of this identity. */
    public Optional<ImportDraft> find(UUID id) throws SQLException {
        return book.find(id, by);
    }

    /** All lists of this person, the latest first. */
    public List<ImportDraft> all() throws SQLException {
        return book.of(by);
    }

    /** Notes how it is to be read. */
    public void choose(ImportDraft draft) throws SQLException {
        book.choose(draft, by);
    }

    /** Shows how it would be read. */
    public ImportPreview preview(
            ImportDraft draft, Path scratch, Configuration configuration, Importer importer, Clock clock)
            throws SQLException, IOException {
        new KeptFiles(connection).fetch(draft.id(), scratch);
        PlanMaking plans = new PlanMaking(
                CatalogueRows.read(connection),
                new ImportBook(connection).remembered(draft.order().source()));
        return new PreviewMaking(
                        plans, new KnownNames(configuration), LocalDate.now(clock.withZone(ImportEngine.SHANGHAI)))
                .of(scratch, draft.order(), importer.actsFor());
    }

    /** The list, held until the end of the transaction. */
    public Optional<ImportDraft> hold(UUID id) throws SQLException {
        return book.hold(id, by);
    }

    /** It is imported now; its file stays. */
    public void end(UUID id) throws SQLException {
        book.end(id);
    }

    /** The import that was made of it, if one was. */
    public Optional<UUID> imported(UUID id) throws SQLException {
        return new ImportBook(connection).of(id);
    }

    /** Forgets it with its file. */
    public void discard(UUID id) throws SQLException {
        if (book.hold(id, by).isPresent()) {
            book.discard(id);
        }
    }

    /** Whose lists were imported last, the latest first. */
    public List<String> sources() throws SQLException {
        return new ImportBook(connection).sources(SOURCES_SHOWN);
    }

    /** Forgets the lists of everybody that came before this moment and that nobody went on with. */
    public static void clear(Connection connection, Instant before) throws SQLException {
        new DraftBook(connection).clear(before);
    }
}
