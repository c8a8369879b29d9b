package org.throughline.enterprises.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.enterprises.FirmFactsFeed;

/** The facts of this server's register. */
@ApplicationScoped
class SqlFirmFactsFeed implements FirmFactsFeed {

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    SqlFirmFactsFeed() {
        // For the container.
    }

    private FirmFactsFeed register() {
        return FirmFactsFeed.over(source);
    }

    @Override
    public Mark all(Sink sink) {
        return register().all(sink);
    }

    @Override
    public News since(Mark mark, Sink sink) {
        return register().since(mark, sink);
    }

    @Override
    public void asSeen(Mark mark, Sink sink) {
        register().asSeen(mark, sink);
    }

    @Override
    public void asSeen(Mark mark, Collection<UUID> firms, Sink sink) {
        register().asSeen(mark, firms, sink);
    }
}
