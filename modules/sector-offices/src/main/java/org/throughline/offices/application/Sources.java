package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.kernel.TrackCode;
import org.throughline.offices.domain.Source;

/** Sessions of experts and entries of the technology watch that judgements of the house's tracks rest on. */
@ApplicationScoped
@Transactional
public class Sources {

    /** More than that is not looked through when somebody judges. */
    private static final int EACH = 10;

    private TrackBook book;
    private ExpertGround ground;

    @SuppressWarnings("NullAway.Init")
    protected Sources() {
        // For the CDI proxy.
    }

    @Inject
    Sources(TrackBook book, ExpertGround ground) {
        this.book = book;
        this.ground = ground;
    }

    /** Those of some identities, the latest day first. */
    public List<Source> of(Collection<UUID> ids) {
        return book.sources(ground.bureau(), rows -> rows.of(ids));
    }

    /**
     * The latest of a track, the latest day first.
     *
     * @throws org.throughline.kernel.ProblemException {@code track-not-found}
     */
    public List<Source> latest(String code) {
        TrackCode track = ground.track(code);
        return book.sources(ground.bureau(), rows -> rows.latest(track, EACH));
    }

    /** Which of some texts name something that a judgement of the bureau can rest on. */
    static Set<UUID> known(TrackBook book, String bureau, List<String> typed) {
        List<UUID> asked = Source.identities(typed);
        return book.sources(bureau, rows -> rows.of(asked)).stream()
                .map(Source::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
