package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.enterprises.domain.SavedViewProblem;
import org.throughline.enterprises.domain.ViewFilter;
import org.throughline.kernel.Phrase;

/** A kept filter as a person reads it. */
@RequestScoped
class FilterWords {

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Choices choices;

    @Inject
    private CodeNames names;

    /** Each condition that can be asked, and the order where it is not the usual one. */
    List<String> of(ViewFilter filter) {
        List<String> words = new ArrayList<>();
        for (String name : ListRequest.FILTERS) {
            String value = filter.value(name);
            if (!value.isEmpty()) {
                words.add(phrase("filter.short." + name) + phrase("colon") + choices.label(name, value));
            }
        }
        for (FactCondition condition : read(filter).conditions()) {
            words.add(ConditionWords.of(condition, language()));
        }
        if (!filter.value("sort").isEmpty()) {
            words.add(new Phrase(SavedViewProblem.TEXTS, "sort.code", Map.of()).in(language()));
        }
        return words;
    }

    /** Each condition that cannot be asked any more, with the reason. */
    List<String> lost(ViewFilter filter) {
        return read(filter).refused().stream()
                .map(refused -> refused.text() + phrase("colon") + refused.why().in(language()))
                .toList();
    }

    private FactConditions read(ViewFilter filter) {
        return FactConditions.read(filter.facts(), firms.definitions());
    }

    private Locale language() {
        return names.language();
    }

    private String phrase(String key) {
        return new Phrase(CodeNames.TEXTS, key, Map.of()).in(language());
    }
}
