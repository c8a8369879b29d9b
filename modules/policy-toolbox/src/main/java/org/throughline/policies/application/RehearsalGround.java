package org.throughline.policies.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.policies.facts.Vocabulary;
import org.throughline.policies.language.Language;
import org.throughline.policies.rehearsal.Formulas;
import org.throughline.policies.rehearsal.Setting;
import org.throughline.policies.rehearsal.TrackScope;

/** What rehearsals stand on: what can be known of firms, the tracks of the house, and how drafts are read. */
@ApplicationScoped
public class RehearsalGround {

    private CurrentConfiguration configuration;
    private Formulas formulas;
    private DraftClauses clauses;
    private CurrentUser user;
    private Clock clock;
    private volatile @Nullable Prepared prepared;

    @SuppressWarnings("NullAway.Init")
    protected RehearsalGround() {
        // For the CDI proxy.
    }

    @Inject
    public RehearsalGround(
            CurrentConfiguration configuration,
            Formulas formulas,
            DraftClauses clauses,
            CurrentUser user,
            Clock clock) {
        this.configuration = configuration;
        this.formulas = formulas;
        this.clauses = clauses;
        this.user = user;
        this.clock = clock;
    }

    /** What stays the same while the server runs. */
    private record Prepared(Setting setting, Language language) {}

    private Prepared prepared() {
        Prepared known = prepared;
        if (known == null) {
            Configuration running = configuration.running().configuration();
            Vocabulary vocabulary = Vocabulary.of(running);
            List<TrackScope> tracks = running.remit(configuration.house().code())
                    .map(TrackScope::of)
                    .orElse(List.of());
            known = new Prepared(new Setting(vocabulary, tracks, formulas), new Language(vocabulary));
            prepared = known;
        }
        return known;
    }

    Setting setting() {
        return prepared().setting();
    }

    /** How drafts are read for whoever is asking. */
    DraftReading reading() {
        return new DraftReading(prepared().language(), formulas, clauses, user.language());
    }

    /** A new identity. */
    UUID identity() {
        return TimeOrderedUuid.next(clock);
    }

    /** Now, as fine as it is kept. */
    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Account of the person or name of the client. */
    String name() {
        return user.name();
    }
}
