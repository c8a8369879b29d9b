package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FirmSize;
import org.throughline.enterprises.FirmSizes;
import org.throughline.kernel.Phrase;

/** How large the firm of a page is by the rules of statistics, and why. */
@Named("firmSize")
@RequestScoped
public class SizeView {

    @Inject
    private FirmSizes sizes;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Reaches reaches;

    @Inject
    private CodeNames names;

    private FirmSize size = new FirmSize(null, null, null, List.of());
    private List<Line> lines = List.of();

    /**
     * One figure that the rule looks at.
     *
     * @param money whether its numbers are yuan
     */
    public record Line(
            String label,
            boolean money,
            @Nullable BigDecimal value,
            BigDecimal large,
            BigDecimal medium,
            BigDecimal small) {}

    /** Called before it is drawn. */
    public SizeView of(EnterpriseSummary firm) {
        size = sizes.of(firm.uscc(), reaches.of("enterprises:read")).orElse(size);
        Map<String, FactDefinition> catalogue =
                firms.definitions().stream().collect(Collectors.toMap(FactDefinition::name, each -> each));
        lines = size.bounds().stream()
                .map(bound -> line(bound, catalogue.get(bound.fact())))
                .toList();
        return this;
    }

    private Line line(FirmSize.Bound bound, @Nullable FactDefinition fact) {
        return new Line(
                fact == null ? bound.fact() : fact.label(names.language()),
                fact != null && "yuan".equals(fact.unitCode()),
                bound.value(),
                bound.large(),
                bound.medium(),
                bound.small());
    }

    public boolean isClassed() {
        return size.sizeClass() != null;
    }

    /** The class, or that there is none. */
    public String getLabel() {
        return size.sizeClass() == null
                ? phrase("firm.size.none", Map.of())
                : names.size(size.sizeClass().name());
    }

    /** The year it rests on, or why there is no class. */
    public String getNote() {
        if (size.year() != null) {
            return phrase("firm.size.year", Map.of("year", size.year().toString()));
        }
        if (size.rule() == null) {
            return phrase("firm.size.no-rule", Map.of());
        }
        String facts = lines.stream().map(Line::label).collect(Collectors.joining(phrase("firm.size.join", Map.of())));
        return phrase("firm.size.missing", Map.of("facts", facts));
    }

    /** The rule in words; empty where there is none for the industry. */
    public String getRule() {
        return size.rule() == null
                ? ""
                : phrase("firm.size.rule", Map.of("rule", phrase("size.rule." + size.rule(), Map.of())));
    }

    public List<Line> getLines() {
        return lines;
    }

    private String phrase(String key, Map<String, String> values) {
        Locale language = names.language();
        return new Phrase(CodeNames.TEXTS, key, values).in(language);
    }
}
