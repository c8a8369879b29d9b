package org.throughline.policies.standing;

import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.UUID;
import org.throughline.enterprises.FirmFactsFeed;

/** A register that can be out of reach. */
final class AwayRegister implements FirmFactsFeed {

    private final FirmFactsFeed feed;
    boolean is;
    int read;

    AwayRegister(FirmFactsFeed feed) {
        this.feed = feed;
    }

    @Override
    public Mark all(Sink sink) {
        read++;
        return feed.all(sink);
    }

    @Override
    public News since(Mark mark, Sink sink) {
        if (is) {
            throw new PersistenceException("away");
        }
        return feed.since(mark, sink);
    }

    @Override
    public void asSeen(Mark mark, Sink sink) {
        feed.asSeen(mark, sink);
    }

    @Override
    public void asSeen(Mark mark, Collection<UUID> firms, Sink sink) {
        feed.asSeen(mark, firms, sink);
    }
}
