package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.domain.Fact;
import org.throughline.journal.Journal;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;

/**
 * Values of personal facts: in the vault, each under a name and with a key of its own, and nowhere else; the journal is
 * told digests.
 */
@ApplicationScoped
public class FactVault {

    /** The type of these subjects. */
    static final String TYPE = "enterprise-fact";

    /** The fields that subjects can have: one each, by what kind of data it is. */
    static final Map<String, PersonalDatum> FIELDS = Stream.of(PersonalDatum.values())
            .collect(Collectors.toUnmodifiableMap(FactVault::field, Function.identity()));

    private PersonalVault vault;
    private Journal journal;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected FactVault() {
        // For the CDI proxy.
    }

    @Inject
    public FactVault(PersonalVault vault, Journal journal, Clock clock) {
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    private static PersonalSubject subject(String handle) {
        return new PersonalSubject(TYPE, handle);
    }

    /** The name of the field for data of a kind. */
    private static String field(PersonalDatum kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The firm under whose record a value was kept first; empty for a text that is no name of a value. */
    static Optional<UUID> firm(String handle) {
        try {
            return Optional.of(UUID.fromString(handle.replaceFirst("\\..*", "")));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }

    /**
     * Puts the value of a personal fact into the vault; any other fact stays as it is. A value that is believed of the
     * firm already, for whatever day, is not kept twice, and what reading gives instead of it means it.
     */
    Fact sealed(Fact fact, UUID firm, List<FactSummary> believed) {
        PersonalDatum kind = fact.definition().personal();
        if (kind == null) {
            return fact;
        }
        Optional<String> known = believed.stream()
                .filter(said -> fact.repeatsWhatIsHidden()
                        ? said.asOf().equals(fact.asOf())
                        : opened(said, kind).equals(Optional.of(fact.value())))
                .map(said -> Objects.requireNonNull(said.sealed()).handle())
                .findFirst();
        if (known.isPresent()) {
            return fact.sealed(known.get());
        }
        if (fact.repeatsWhatIsHidden()) {
            throw fact.nothingIsHidden();
        }
        String handle = firm + "." + TimeOrderedUuid.next(clock);
        vault.keep(subject(handle), field(kind), fact.value());
        return fact.sealed(handle);
    }

    /** Tells the journal that a fact was recorded, and what it said before. */
    void tellRecorded(Uscc firm, Optional<FactSummary> before, FactSummary after) {
        journal.record(RegisterEntries.recorded(firm, before, after, this::told));
    }

    /** Erases values with their keys, and tells the journal so. */
    void erase(Uscc firm, FactDefinition fact, List<String> handles, String reason) {
        handles.forEach(handle -> vault.erase(subject(handle), reason));
        journal.record(RegisterEntries.erased(firm, fact, handles.size(), reason));
    }

    /** What the journal may be told of a value: of a personal one its digest, or nothing where it cannot be read. */
    private @Nullable String told(FactSummary fact) {
        SealedValue sealed = fact.sealed();
        FactDefinition definition = fact.definition();
        PersonalDatum kind = definition.personal();
        if (sealed == null || kind == null) {
            return fact.value();
        }
        return opened(fact, kind)
                .map(value -> vault.digest(subject(sealed.handle()), field(kind), value))
                .orElse(null);
    }

    /** For a comparison, whose result is all that anybody learns of it; what cannot be read equals nothing. */
    private Optional<String> opened(FactSummary fact, PersonalDatum kind) {
        try {
            return vault.own(subject(Objects.requireNonNull(fact.sealed()).handle()), field(kind));
        } catch (ProblemException refused) {
            if (refused.type() == PersonalProblem.UNREADABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
