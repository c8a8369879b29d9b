package org.throughline.offices.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.book.SessionRows;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertProblem;
import org.throughline.offices.domain.ExpertSession;

/** What experts explained to the house's bureau. Everybody may read; whoever works with experts enters it. */
@ApplicationScoped
@Transactional
public class SessionService {

    private ExpertBook book;
    private ExpertFile file;
    private ExpertGround ground;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SessionService() {
        // For the CDI proxy.
    }

    @Inject
    SessionService(ExpertBook book, ExpertFile file, ExpertGround ground, Clock clock) {
        this.book = book;
        this.file = file;
        this.ground = ground;
        this.clock = clock;
    }

    /**
     * Enters what an expert explained. The journal is told digests of the words, since these may tell who it was.
     *
     * @param entry asked for when the expert is there
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}, {@code mandates-out-of-reach}, whatever {@code entry}
     *     throws, or {@link ExpertProblem#SESSION_INVALID} with every fault
     */
    public ExpertSession enter(UUID expert, Supplier<ExpertSession.Entry> entry) {
        Expert known = book.experts(ground.bureau(), rows -> rows.find(expert))
                .orElseThrow(() -> ExpertService.missing(expert.toString()));
        ground.mustEnter();
        ExpertSession session = new ExpertSession(
                TimeOrderedUuid.next(clock),
                known.id(),
                entry.get().checked(ground.around()),
                ground.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        book.sessions(ground.bureau(), rows -> {
            rows.add(session);
            return session;
        });
        file.tell("expert-session-entered", expert, null, told(session), null);
        return session;
    }

    /**
     * Those of an expert, the latest day first; also of one who was erased since.
     *
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND}
     */
    public Page<ExpertSession> of(UUID expert, int limit, SessionRows.@Nullable Place after) {
        mustHaveBeenThere(expert);
        return book.sessions(ground.bureau(), rows -> rows.of(expert, limit, after));
    }

    /**
     * Those about a track, the latest day first.
     *
     * @throws ProblemException {@code track-not-found}
     */
    public Page<ExpertSession> about(String code, int limit, SessionRows.@Nullable Place after) {
        TrackCode track = ground.track(code);
        return book.sessions(ground.bureau(), rows -> rows.about(track, limit, after));
    }

    /**
     * One of them.
     *
     * @throws ProblemException {@link ExpertProblem#NOT_FOUND} or {@link ExpertProblem#SESSION_NOT_FOUND}
     */
    public ExpertSession find(UUID expert, UUID session) {
        mustHaveBeenThere(expert);
        return book.sessions(ground.bureau(), rows -> rows.find(expert, session))
                .orElseThrow(() -> missing(session.toString()));
    }

    /** The refusal for a session that is not there. */
    public static ProblemException missing(String session) {
        return new ProblemException(ExpertProblem.SESSION_NOT_FOUND, Map.of("session", session));
    }

    private void mustHaveBeenThere(UUID expert) {
        if (!book.experts(ground.bureau(), rows -> rows.wasThere(expert))) {
            throw ExpertService.missing(expert.toString());
        }
    }

    private String told(ExpertSession session) {
        ExpertSession.Said said = session.said();
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("session", session.id().toString())
                .put("track", said.track().value())
                .put("heldOn", said.heldOn().toString())
                .put("words", file.digest(session.expert(), "session", said.words()))
                .put(
                        "follows",
                        said.follows() == null ? null : file.digest(session.expert(), "session", said.follows()));
        said.participants().forEach(state.withArray("participants")::add);
        return state.toString();
    }
}
