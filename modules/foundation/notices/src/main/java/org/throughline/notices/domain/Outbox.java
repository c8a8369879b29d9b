package org.throughline.notices.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.notices.Message;
import org.throughline.notices.Notice;

/** Messages that have to leave, in the transaction at hand. */
public interface Outbox {

    /**
     * Puts a notice in for each of these people that has not been told of its matter.
     *
     * @param reminds the matter it reminds of; null where it is no reminder
     * @param channels those it is to leave by
     * @return how many people that was
     */
    int put(Notice notice, @Nullable String reminds, Collection<String> accounts, Set<String> channels);

    /** Takes one message that is due; nobody else gets it before this time has gone by. */
    Optional<Taken> take(Set<String> channels, Duration lease);

    /**
     * It was taken by the other side: true whoever has it in hand by now.
     *
     * @return false if it was over already
     */
    boolean sent(Taken taken);

    /** It was not sent and is tried again after this time, unless somebody else has taken it meanwhile. */
    void later(Taken taken, Duration pause, String words);

    /** It never leaves; nothing happens if somebody else has taken it meanwhile. */
    void end(Taken taken, End end, String words);

    /** What reminds of this matter and has not left stays here. */
    void keepReminders(String matter);

    /**
     * A message in the hands of one node.
     *
     * @param tries how often it was taken, this time too
     */
    record Taken(Message message, String channel, int tries) {}

    /** Why a message never left. */
    enum End {
        /** The other side does not take it. */
        REFUSED,
        /** Nobody knows how to reach the person by this channel. */
        NO_ADDRESS,
        /** It was tried for days. */
        GIVEN_UP
    }
}
