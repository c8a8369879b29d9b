package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Organisations;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** Names of organisations and offices in the reader's language; one that is no longer there is called by its code. */
@Named("organisationNames")
@RequestScoped
public class OrganisationNames {

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private @Nullable Function<String, BilingualText> known;

    /** What the organisation with this code is called. */
    public String of(String code) {
        Function<String, BilingualText> names = known;
        if (names == null) {
            names = organisations.names(today());
            known = names;
        }
        return names.apply(code).in(user.language());
    }

    /** All but offices to choose from, none chosen. */
    public List<Option> getAll() {
        return options(organisations.on(today()).stream()
                .map(Organisations.Named::code)
                .toList());
    }

    /** These to choose from, none chosen. */
    List<Option> options(List<String> codes) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrase(new Phrase(ReferralProblem.TEXTS, "choose"))));
        codes.forEach(code -> options.add(new Option(code, of(code))));
        return options;
    }

    String phrase(Phrase words) {
        return words.in(user.language());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FirmPages.SHANGHAI));
    }
}
