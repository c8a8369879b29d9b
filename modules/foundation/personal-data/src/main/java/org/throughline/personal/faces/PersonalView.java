package org.throughline.personal.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;
import org.throughline.personal.PersonalProblem;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.Purpose;
import org.throughline.personal.application.Disclosure;

/** The personal data on one page: masked, until this very answer shows one of them for a purpose. */
@Named("personal")
@RequestScoped
public class PersonalView {

    @Inject
    private Disclosure disclosure;

    @Inject
    private CurrentUser user;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> revealed = new HashMap<>();
    private final Map<String, PersonalCell> cells = new HashMap<>();
    private @Nullable String asked;

    /** What stands on the page of one datum. */
    public PersonalCell cell(String type, String id, String field) {
        return cells.computeIfAbsent(key(type, id, field), key -> {
            PersonalSubject subject = new PersonalSubject(type, id);
            String shown = revealed.get(key);
            return shown == null ? masked(subject, field) : new PersonalCell(shown, true, false, false);
        });
    }

    private PersonalCell masked(PersonalSubject subject, String field) {
        try {
            String seen = disclosure.masked(subject, field).orElse("");
            return new PersonalCell(seen, false, disclosure.mayReveal(subject), false);
        } catch (ProblemException refused) {
            if (refused.type() == PersonalProblem.UNREADABLE) {
                return new PersonalCell("", false, false, true);
            }
            throw refused;
        }
    }

    /** What was typed into the forms, by the ids of their controls. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Kinds of purpose to choose from, none chosen. */
    public List<Choice> getPurposes() {
        return Stream.concat(
                        Stream.of(new Choice("", "")),
                        Arrays.stream(Purpose.Kind.values())
                                .map(kind ->
                                        new Choice(kind.name(), kind.called().in(user.language()))))
                .toList();
    }

    /** Whether the form for this datum is open because it was sent and refused, as the attribute of an element. */
    public @Nullable String opened(String form) {
        return form.equals(asked) ? "open" : null;
    }

    /** Shows the value in this answer, and in no other; refused without a purpose. */
    public void show(String type, String id, String field, String form) {
        asked = form;
        Purpose purpose = Purpose.typed(text(form + "-purpose"), text(form + "-words"), "/" + form);
        disclosure
                .reveal(new PersonalSubject(type, id), field, purpose)
                .ifPresent(value -> revealed.put(key(type, id, field), value));
        cells.clear();
    }

    private String text(String control) {
        return Objects.requireNonNullElse(typed.get(control), "");
    }

    private static String key(String type, String id, String field) {
        return String.join("\n", type, id, field);
    }
}
