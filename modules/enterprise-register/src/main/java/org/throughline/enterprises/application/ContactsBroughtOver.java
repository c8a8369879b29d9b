package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.enterprises.domain.DuplicateProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.personal.PersonalVault;

/**
 * Contact persons go over with what they agreed to; what the vault has of them stays where it is. Numbers are told
 * apart by digests made with a key of the firm, which are made anew; somebody whose number the surviving firm knows
 * already comes as well and has none, so that no person is lost and none gets two entries for one number.
 */
@ApplicationScoped
public class ContactsBroughtOver implements MergeContributor {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ContactRepository contacts;
    private PersonalVault vault;

    @SuppressWarnings("NullAway.Init")
    protected ContactsBroughtOver() {
        // For the CDI proxy.
    }

    @Inject
    public ContactsBroughtOver(ContactRepository contacts, PersonalVault vault) {
        this.contacts = contacts;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public BilingualText label() {
        return told("part.contacts", language -> Map.of());
    }

    @Override
    public Set<String> relations() {
        return Set.of("enterprises.contact_person.enterprise_id");
    }

    @Override
    public long count(Merging merging) {
        return contacts.count(merging.former().id());
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        return contacts.all(merging.former().id(), after, most).stream()
                .map(ContactsBroughtOver::record)
                .toList();
    }

    private static MergedRecord record(ContactPerson person) {
        String day = person.added().at().atZone(SHANGHAI).toLocalDate().toString();
        String title = person.title();
        BilingualText what = told(
                title == null ? "record.contact" : "record.contact-titled",
                language -> Map.of("day", day, "title", title == null ? "" : title));
        return new MergedRecord(person.id().toString(), what, MergedRecord.Outcome.MOVES);
    }

    @Override
    public long bringOver(Merging merging) {
        Map<UUID, Optional<String>> digests = new HashMap<>();
        for (UUID contact : contacts.withPhone(merging.former().id())) {
            String phone = ContactFile.kept(vault, contact).phone();
            String digest = ContactFile.phoneDigest(vault, merging.surviving().uscc(), phone);
            digests.put(contact, unused(merging, digest));
        }
        return contacts.bringOver(merging.former().id(), merging.surviving().id(), digests);
    }

    private Optional<String> unused(Merging merging, @Nullable String digest) {
        return Optional.ofNullable(digest)
                .filter(made ->
                        contacts.withPhone(merging.surviving().id(), made).isEmpty());
    }

    private static BilingualText told(String key, Function<Locale, Map<String, String>> values) {
        return new BilingualText(
                new Phrase(DuplicateProblem.TEXTS, key, values.apply(Locale.SIMPLIFIED_CHINESE))
                        .in(Locale.SIMPLIFIED_CHINESE),
                new Phrase(DuplicateProblem.TEXTS, key, values.apply(Locale.ENGLISH)).in(Locale.ENGLISH));
    }
}
