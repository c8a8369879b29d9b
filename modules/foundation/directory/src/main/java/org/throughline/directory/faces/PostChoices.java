package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.PostEntry;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** What can be chosen for a post, in the reader's language. */
@Named
@RequestScoped
public class PostChoices {

    private static final String TEXTS = "org.throughline.directory.faces.texts";

    @Inject
    private HolderReading holders;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** A value and how it is shown. */
    public record Option(String value, String label) {}

    public List<Option> getOrganisations() {
        return holders.organisations(Today.of(clock)).stream()
                .map(one -> new Option(one.code(), one.called().in(user.language())))
                .toList();
    }

    public List<Option> getDuties() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", text("duty.none")));
        Arrays.stream(Duty.values())
                .map(duty -> new Option(duty.name(), text("duty." + duty)))
                .forEach(options::add);
        return options;
    }

    public List<Option> getReaches() {
        return Stream.of(Bounds.OWN, Bounds.EVERYWHERE)
                .map(reach -> new Option(reach.name(), text("reach." + reach)))
                .toList();
    }

    /** The rights that can be ticked for a person's work in the bureau, or for a client of the API. */
    public List<Option> rights(boolean person) {
        Standing.Kind kind = person ? Standing.Kind.PERSON : Standing.Kind.SYSTEM;
        return PostEntry.allowed(kind, null).stream()
                .map(right -> new Option(right, right(right)))
                .toList();
    }

    /** A right in words: the area, and whether it reads or writes. */
    public String right(String right) {
        int colon = right.indexOf(':');
        return text("area." + right.substring(0, colon)) + " · " + text("act." + right.substring(colon + 1));
    }

    private String text(String key) {
        Locale language = user.language();
        return new Phrase(TEXTS, key).in(language);
    }
}
