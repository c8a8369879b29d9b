package org.throughline.enterprises.faces;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.ContactEntry;
import org.throughline.enterprises.domain.ContactProblem;
import org.throughline.enterprises.domain.ContactPurpose;
import org.throughline.kernel.Phrase;
import org.throughline.personal.ConsentForm;
import org.throughline.personal.LegalBasis;

/** What stands in the fields about a contact person: text as it was typed, empty where nothing was. */
public class ContactForm {

    private static final List<String> FIELDS = List.of(
            "name", "title", "phone", "email", "wechat", "givenOn", "form", "endsOn", "purpose", "basis", "words",
            "reason");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String[] purposes = {};

    ContactForm() {
        FIELDS.forEach(field -> typed.put(field, ""));
        typed.put("basis", LegalBasis.CONSENT.name());
    }

    /** The values by field, which the page reads and writes. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** The purposes that are ticked. */
    public String[] getPurposes() {
        return purposes.clone();
    }

    public void setPurposes(String[] purposes) {
        this.purposes = purposes.clone();
    }

    String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    /** A new person: what is empty is missing. */
    ContactEntry entry() {
        return new ContactEntry(
                value("name"), value("title"), value("phone"), value("email"), value("wechat"), consent());
    }

    /** Changes of a person: what is empty stays. */
    ContactEntry changes() {
        boolean agreed = purposes.length > 0 || !(value("givenOn") + value("endsOn")).isEmpty();
        return new ContactEntry(
                orNull("name"),
                orNull("title"),
                orNull("phone"),
                orNull("email"),
                orNull("wechat"),
                agreed ? consent() : null);
    }

    private ContactEntry.ConsentEntry consent() {
        return new ContactEntry.ConsentEntry(
                value("givenOn"), value("form"), List.of(purposes), value("endsOn"), false);
    }

    private @Nullable String orNull(String field) {
        String text = value(field);
        return text.isEmpty() ? null : text;
    }

    static List<Option> forms(Locale language) {
        return chosen(language, ConsentForm.values(), ConsentForm::called);
    }

    static List<Option> uses(Locale language) {
        return chosen(language, ContactPurpose.values(), ContactPurpose::called);
    }

    static List<Option> bases(Locale language) {
        return options(language, LegalBasis.values(), LegalBasis::called).toList();
    }

    static List<Option> purposes(Locale language) {
        return options(language, ContactPurpose.values(), ContactPurpose::called)
                .toList();
    }

    /** One has to be chosen: none is at first. */
    private static <T extends Enum<T>> List<Option> chosen(Locale language, T[] all, Function<T, Phrase> called) {
        Option none = new Option("", new Phrase(ContactProblem.TEXTS, "choose").in(language));
        return Stream.concat(Stream.of(none), options(language, all, called)).toList();
    }

    private static <T extends Enum<T>> Stream<Option> options(Locale language, T[] all, Function<T, Phrase> called) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), called.apply(one).in(language)));
    }
}
