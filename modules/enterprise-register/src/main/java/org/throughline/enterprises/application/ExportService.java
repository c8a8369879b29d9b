package org.throughline.enterprises.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.audit.Access;
import org.throughline.audit.AccessRecord;
import org.throughline.directory.Reach;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.enterprises.domain.ExportSource;
import org.throughline.enterprises.domain.ExportedFirm;
import org.throughline.exchange.Json;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.Watermark;
import org.throughline.tables.TableWriter;

/** Lets firms go out of the register as tables: marked, on record, and few exports at once. */
@ApplicationScoped
public class ExportService {

    /** Exports that a node makes at once; each has a connection of the pool for as long as it lasts. */
    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    private ExportSource source;
    private AccessRecord record;
    private CurrentUser user;
    private Provider<Watermark> mark;
    private KnownCodes codes;

    protected ExportService() {
        // For the CDI proxy.
    }

    @Inject
    public ExportService(
            ExportSource source, AccessRecord record, CurrentUser user, Provider<Watermark> mark, KnownCodes codes) {
        this.source = source;
        this.record = record;
        this.user = user;
        this.mark = mark;
        this.codes = codes;
    }

    /**
     * Writes the table while it is read; memory does not grow with the firms. It is on record, with its filter and
     * number of firms, before its first byte. Whoever gets only a part of it sees that, as {@link TableWriter} has it.
     *
     * @param filter the filter as an address has it, for the notes and for the record
     * @throws ProblemException {@link EnterpriseProblem#EXPORTS_BUSY} before the first byte
     * @throws IOException if the target takes no more
     */
    public void write(ExportOrder order, String filter, Reach reach, OutputStream target) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(EnterpriseProblem.EXPORTS_BUSY);
        }
        try (Writing writing = new Writing(order, filter, target)) {
            source.read(order, reach, writing);
            writing.finish();
        } finally {
            places.release();
        }
    }

    /** One export while it is made. */
    private final class Writing implements ExportSource.Receiver, AutoCloseable {

        private final ExportOrder order;
        private final String filter;
        private final OutputStream target;
        private final ExportTable rows;
        private @Nullable TableWriter table;

        Writing(ExportOrder order, String filter, OutputStream target) {
            this.order = order;
            this.filter = filter;
            this.target = target;
            this.rows = new ExportTable(order, codes, user.language());
        }

        @Override
        public void begin(long firms) throws IOException {
            record.exported(access(order, filter), firms);
            table = TableWriter.of(order.kind(), target, rows.plan(mark.get(), filter, firms));
        }

        @Override
        public void take(ExportedFirm firm) throws IOException {
            if (table != null) {
                rows.write(firm, table);
            }
        }

        void finish() throws IOException {
            if (table != null) {
                table.finish();
            }
        }

        @Override
        public void close() throws IOException {
            if (table != null) {
                table.close();
            }
        }
    }

    private Access access(ExportOrder order, String filter) {
        ObjectNode detail = Json.mapper().createObjectNode();
        detail.put("filter", filter)
                .put("form", order.kind().name())
                .put("columns", order.columns().stream().map(ExportColumn::text).collect(Collectors.joining(" ")));
        return new Access(
                "exported",
                "list",
                "/enterprises",
                new Access.Asker(user.name(), user.post(), user.address()),
                detail.toString(),
                null);
    }
}
