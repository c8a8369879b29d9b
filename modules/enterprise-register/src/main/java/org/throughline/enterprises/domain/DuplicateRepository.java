package org.throughline.enterprises.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.Uscc;

/** Pairs of records that may be one firm. Those that are one by now, or of which one is out of reach, are not there. */
public interface DuplicateRepository {

    /** How many values the place in a list has. */
    int CURSOR_PARTS = 3;

    /**
     * The strongest first.
     *
     * @param apart those that were judged to be two firms, or those that wait for somebody
     */
    Page<DuplicatePair> of(boolean apart, Reach reach, int limit, @Nullable Cursor after);

    /** How many there are, or {@code most} if they are that many or more. */
    long count(boolean apart, Reach reach, long most);

    /** The pair of these two, in either order. */
    Optional<DuplicatePair> find(Uscc one, Uscc other, Reach reach);

    /** The same; nobody else can judge it until the transaction ends. */
    Optional<DuplicatePair> findForChange(Uscc one, Uscc other, Reach reach);

    void judge(DuplicatePair judged, DuplicateJudgement judgement);

    /** What was judged of a pair that somebody found, the latest first. */
    List<DuplicateJudgement> judgements(DuplicatePair pair, Reach reach);

    /** When all firms were last searched; empty if never. */
    Optional<Instant> searched(Reach reach);
}
