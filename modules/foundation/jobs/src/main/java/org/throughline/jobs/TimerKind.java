package org.throughline.jobs;

import org.throughline.directory.Unbounded;

/**
 * Work that comes again by itself and that one node of several does each time. Each module contributes its timers as
 * {@code @ApplicationScoped} beans.
 *
 * <p>A round that was missed, because no node ran or one died in it, is made up for once, however many were missed.
 * What concerns the memory of one node, such as forgetting what was read, is no timer: every node does it.
 */
@Unbounded(because = "Nobody asks for a round and it answers nobody")
public interface TimerKind {

    /** Kebab-case, unique in the product; 1 to 64 characters. */
    String code();

    /** When rounds are due. */
    TimerSchedule schedule();

    /**
     * One round; outside any transaction and in nobody's name, so that whoever writes into the journal says who acts.
     *
     * <p>A round that throws is over, and a line of the log; the next one comes when it is due. A node that dies leaves
     * its round to another one after half a minute or so, so a round must stand being begun twice.
     */
    void round();
}
