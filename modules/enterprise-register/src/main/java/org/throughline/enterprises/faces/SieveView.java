package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactCondition;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.kernel.Phrase;

/** What narrows the list of firms: each condition with a way to drop it, and the form that adds one on a fact. */
@Named("enterpriseSieve")
@RequestScoped
public class SieveView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Choices choices;

    @Inject
    private CodeNames names;

    private List<FactDefinition> catalogue = List.of();
    private ListRequest asked = ListRequest.open();
    private @Nullable FactDefinition fact;
    private @Nullable String fault;

    /**
     * Something that narrows the list.
     *
     * @param label what it is called and what is asked of it
     * @param href the list without it
     */
    public record Chip(String label, String href) {}

    /** Facts under one head of the catalogue. */
    public record Head(String label, List<Option> facts) {}

    @PostConstruct
    void load() {
        catalogue = firms.definitions();
        asked = ListRequest.of(request, catalogue);
        fact = FirmPages.seek(firms, ListRequest.parameter(request, "add")).orElse(null);
    }

    /** Called before the page is drawn: a condition that was entered leads to the list with it. */
    public void open() throws IOException {
        if (fact == null || request.getParameter("enter") == null) {
            return;
        }
        FactConditions read = FactConditions.read(List.of(TypedCondition.text(fact, request)), catalogue);
        if (read.conditions().isEmpty()) {
            fault = read.refused().get(0).why().in(language());
        } else if (asked.facts().conditions().size() == FactCondition.MOST) {
            fault = phrase("condition.many", Map.of("most", Integer.toString(FactCondition.MOST)));
        } else {
            ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
            outside.redirect(
                    href(asked.address().withFact(read.conditions().get(0).text())));
        }
    }

    /** Every condition that counts, in the order of the form. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        for (String name : ListRequest.FILTERS) {
            String value = asked.value(name);
            if (!value.isEmpty()) {
                String label = phrase("filter.short." + name, Map.of()) + phrase("colon", Map.of());
                chips.add(new Chip(
                        label + choices.label(name, value), href(asked.address().with(name, ""))));
            }
        }
        for (FactCondition condition : asked.facts().conditions()) {
            chips.add(new Chip(ConditionWords.of(condition, language()), without(condition.text(), chips.size())));
        }
        return chips;
    }

    /** Conditions that do not count, each with the reason, and the list without it. */
    public List<Chip> getRefused() {
        return asked.facts().refused().stream()
                .map(refused -> new Chip(
                        refused.text()
                                + phrase("colon", Map.of())
                                + refused.why().in(language()),
                        href(asked.address().withoutFact(refused.place()))))
                .toList();
    }

    /** What a form of this page has to send beside its own fields, so that nothing is lost; not what is named. */
    public List<ListAddress.Parameter> kept(String... own) {
        List<String> left = List.of(own);
        return asked.address().given().stream()
                .filter(parameter -> !left.contains(parameter.name()))
                .toList();
    }

    /** Facts that can be asked about, by their heads. */
    public List<Head> getHeads() {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (FactDefinition each : catalogue) {
            if (!each.retired()) {
                heads.computeIfAbsent(
                                each.group().code(),
                                code -> new Head(each.group().name().in(language()), new ArrayList<>()))
                        .facts()
                        .add(new Option(each.name(), each.label(language())));
            }
        }
        return List.copyOf(heads.values());
    }

    /** The fact whose condition is being entered; null while none is. */
    public @Nullable FactDefinition getFact() {
        return fact;
    }

    /** {@code RANGE}, {@code DAYS}, {@code PICK}, {@code WORDS} or {@code KNOWN}: how its condition is entered. */
    public String getEntry() {
        return fact == null ? "" : TypedCondition.entry(fact);
    }

    /** Whether its amounts are entered in 万元. */
    public boolean isMoney() {
        return fact != null && "yuan".equals(fact.unitCode());
    }

    /** What its values are counted in; empty without a unit. */
    public String getUnit() {
        FactDefinition.Named unit = fact == null ? null : fact.unit();
        return unit == null ? "" : unit.name().in(language());
    }

    /** The values that can be picked. */
    public List<Option> getValues() {
        return fact == null ? List.of() : TypedCondition.values(fact, language());
    }

    /** What was typed into a field of the form. */
    public String typed(String name) {
        return ListRequest.parameter(request, name);
    }

    /** Why what was typed is no condition; null while nothing is wrong. */
    public @Nullable String getFault() {
        return fault;
    }

    /** Whether the reader goes down the tree of industries. */
    public boolean isPicking() {
        return request.getParameter("pick") != null;
    }

    /** The list with another industry, the tree still open; the whole register for an empty code. */
    public String industryHref(String code) {
        return href(asked.address().with("industry", code).with("pick", "industry"));
    }

    /** Whether only firms are listed that the reader serves. */
    public boolean isMine() {
        return !asked.value("served").isEmpty();
    }

    /** The list of those among them that the reader serves. */
    public String getMineHref() {
        return href(asked.address().with("served", "me"));
    }

    /** The address of the export of this list. */
    public String getExportHref() {
        return request.getContextPath() + asked.address().below("/export");
    }

    private String without(String condition, int chip) {
        int place = asked.address().facts().indexOf(condition);
        // A condition written in another way, such as 5.0 for 5, is found by its place among those that count.
        return href(asked.address()
                .withoutFact(place < 0 ? Math.min(chip, asked.address().facts().size() - 1) : place));
    }

    private String href(ListAddress address) {
        return request.getContextPath() + address;
    }

    private Locale language() {
        return names.language();
    }

    private String phrase(String key, Map<String, String> values) {
        return new Phrase(CodeNames.TEXTS, key, values).in(language());
    }
}
