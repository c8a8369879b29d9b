package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.KnownCodes;
import org.throughline.enterprises.SizeClass;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Phrase;

/** Names of codes in the reader's language; a code without a name stands for itself. */
@Named("enterpriseNames")
@RequestScoped
public class CodeNames {

    static final String TEXTS = "org.throughline.enterprises.faces.texts";

    @Inject
    private KnownCodes codes;

    @Inject
    private CurrentUser user;

    public String district(DivisionCode code) {
        return codes.divisionName(code, language()).orElse(code.value());
    }

    public String industry(IndustryCode code) {
        return codes.industryName(code, language()).orElse(code.value());
    }

    /** Empty outside any zone. */
    public String zone(@Nullable String code) {
        return code == null ? "" : codes.zoneName(code, language()).orElse(code);
    }

    /** What an {@code EntityKind} is called; the text itself where it is none. */
    public String kind(String name) {
        return Arrays.stream(EntityKind.values()).anyMatch(kind -> kind.name().equals(name))
                ? new Phrase(TEXTS, "kind." + name).in(language())
                : name;
    }

    /** What a {@code SizeClass} is called; the text itself where it is none. */
    public String size(String name) {
        return Arrays.stream(SizeClass.values()).anyMatch(size -> size.name().equals(name))
                ? new Phrase(TEXTS, "size." + name).in(language())
                : name;
    }

    /** The name of a district or industry that exists. */
    Optional<String> known(String filter, String value) {
        if (filter.equals("district") && DivisionCode.isWellFormed(value)) {
            return codes.divisionName(new DivisionCode(value), language());
        }
        return filter.equals("industry") && IndustryCode.isWellFormed(value)
                ? codes.industryName(new IndustryCode(value), language())
                : Optional.empty();
    }

    /** What stands for no zone at all. */
    String none() {
        return new Phrase(TEXTS, "zone.none").in(language());
    }

    /** What the reader is called in a filter. */
    String reader() {
        return new Phrase(TEXTS, "filter.me").in(language());
    }

    /** Every class of the classification, found by asking for each code that could be one. */
    List<Option> industryClasses() {
        List<Option> classes = new ArrayList<>();
        for (char section = 'A'; section <= 'T'; section++) {
            for (int division = 0; division < 100; division++) {
                addClasses("%s%02d".formatted(section, division), classes);
            }
        }
        return classes;
    }

    private void addClasses(String division, List<Option> classes) {
        if (codes.industryName(new IndustryCode(division), language()).isEmpty()) {
            return;
        }
        for (int number = 0; number < 100; number++) {
            IndustryCode code = new IndustryCode("%s%02d".formatted(division, number));
            codes.industryName(code, language()).ifPresent(name -> classes.add(new Option(code.value(), name)));
        }
    }

    Locale language() {
        return user.language();
    }
}
