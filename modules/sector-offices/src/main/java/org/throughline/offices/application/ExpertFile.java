package org.throughline.offices.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.PersonalDatum;
import org.throughline.offices.domain.Expert;
import org.throughline.offices.domain.ExpertDetails;
import org.throughline.offices.domain.ExpertProfile;
import org.throughline.personal.PersonalState;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.personal.Purpose;

/** Where in the vault the data of experts lie, and what the journal is told of them. */
@ApplicationScoped
public class ExpertFile {

    private PersonalVault vault;
    private Journal journal;

    @SuppressWarnings("NullAway.Init")
    protected ExpertFile() {
        // For the CDI proxy.
    }

    @Inject
    public ExpertFile(PersonalVault vault, Journal journal) {
        this.vault = vault;
        this.journal = journal;
    }

    /** Everything that is kept, for a use case that shows it to nobody. */
    ExpertDetails kept(UUID expert) {
        return each((field, kind) -> vault.own(subject(expert), field));
    }

    /**
     * What shows without a purpose.
     *
     * @param partly whether enough shows to tell two of them apart
     */
    ExpertDetails masked(UUID expert, boolean partly) {
        return each((field, kind) -> vault.masked(subject(expert), field, partly ? kind : PersonalDatum.OTHER));
    }

    /** What is kept, for a purpose, which goes on record. */
    ExpertDetails revealed(UUID expert, Purpose purpose) {
        return each((field, kind) -> vault.reveal(subject(expert), field, purpose));
    }

    /**
     * Tells one number of a bureau's experts from another, and nothing else: made with a key of the bureau, since each
     * person has a key of their own.
     */
    public @Nullable String phoneDigest(String bureau, @Nullable String phone) {
        return phone == null ? null : vault.digest(new PersonalSubject("bureau-experts", bureau), "phone", phone);
    }

    /** What may stand in the journal for words about or of an expert; it means nothing once they are erased. */
    String digest(UUID expert, String field, String words) {
        return vault.digest(subject(expert), field, words);
    }

    /** Keeps what says who an expert is, and puts what became of them on record. */
    public void keep(String kind, @Nullable String before, Expert expert, ExpertDetails details) {
        String after = new PersonalState(vault).kept(subject(expert.id()), state(expert, details));
        tell(kind, expert.id(), before, after, null);
    }

    /** An expert as the journal knows them; keeps nothing. */
    String told(Expert expert, ExpertDetails details) {
        return new PersonalState(vault).told(subject(expert.id()), state(expert, details));
    }

    void erase(UUID expert, String reason) {
        vault.erase(subject(expert), reason);
        tell("expert-erased", expert, "{\"expert\":\"" + expert + "\"}", null, reason);
    }

    void tell(String kind, UUID expert, @Nullable String before, @Nullable String after, @Nullable String why) {
        journal.record(new JournalEntry(kind, "expert", expert.toString(), before, after, why));
    }

    private ExpertState state(Expert expert, ExpertDetails details) {
        ExpertProfile profile = expert.profile();
        String words = String.join(
                "\n",
                profile.institution(),
                String.valueOf(profile.title()),
                String.join("\t", profile.fields()),
                String.valueOf(profile.interests()));
        return new ExpertState(
                expert.id(),
                expert.version(),
                details.name(),
                details.phone(),
                details.email(),
                digest(expert.id(), "profile", words),
                profile.tracks(),
                List.copyOf(profile.topics()),
                profile.contact(),
                profile.period().start(),
                profile.period().end(),
                expert.latest().orElse(null));
    }

    private static PersonalSubject subject(UUID expert) {
        return new PersonalSubject("expert", expert.toString());
    }

    private static ExpertDetails each(BiFunction<String, PersonalDatum, Optional<String>> datum) {
        return new ExpertDetails(
                datum.apply("name", PersonalDatum.NAME).orElse(null),
                datum.apply("phone", PersonalDatum.PHONE).orElse(null),
                datum.apply("email", PersonalDatum.EMAIL).orElse(null));
    }
}
