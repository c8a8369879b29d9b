package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** The values that can be chosen for a fact, where they are few. */
@Named("factChoices")
@RequestScoped
public class FactChoices {

    @Inject
    private CurrentUser user;

    /** Whether a value is chosen and not typed; not if there is no such fact. */
    public boolean isChosen(@Nullable FactDefinition fact) {
        return fact != null && (fact.type() == FactType.CODE || fact.type() == FactType.BOOLEAN);
    }

    /** Every value, after one that is none. */
    public List<Option> values(@Nullable FactDefinition fact) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", ""));
        if (fact == null) {
            return options;
        }
        if (fact.type() == FactType.BOOLEAN) {
            Stream.of("true", "false")
                    .map(value -> new Option(value, new Phrase(CodeNames.TEXTS, "yes." + value).in(user.language())))
                    .forEach(options::add);
        }
        fact.codes().stream()
                .map(code -> new Option(code, fact.choice(code, user.language())))
                .forEach(options::add);
        return options;
    }
}
