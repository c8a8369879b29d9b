package org.throughline.enterprises.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;

/** One firm with everything known of it: facts in groups, each with its proof, and the course of one of them. */
@Named
@RequestScoped
public class FirmView {

    private static final String FIRST_SERIES = "revenue";

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.uscc}")
    private @Nullable String asked;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Reaches reaches;

    @Inject
    private Clock clock;

    private @Nullable EnterpriseSummary firm;
    private List<FactShown> facts = List.of();
    private List<FactShown> offered = List.of();
    private @Nullable FactShown series;
    private @Nullable SeriesPicture picture;

    /** One head of the page and the facts under it. */
    public record Group(FactDefinition.Named head, List<FactShown> facts) {

        public String name(Locale language) {
            return head.name().in(language);
        }
    }

    /** Called before the page is drawn; there is no page for a code without a firm. */
    public void open() {
        Reach reach = reaches.of("enterprises:read");
        EnterpriseSummary found = FirmPages.find(firms, reach, asked);
        firm = found;
        List<FactSummary> history = firms.factHistory(found.uscc(), reach);
        LocalDate today = LocalDate.now(clock.withZone(FirmPages.SHANGHAI));
        facts = firms.definitions().stream()
                .map(definition -> FactShown.of(definition, history, today))
                .toList();
        offered = facts.stream().filter(FactShown::isSeries).toList();
        series = chosenSeries();
        picture = series == null ? null : SeriesPicture.of(series.years());
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    /**
     * Groups in the order of their first fact; what the configuration no longer has is shown where something is known.
     */
    public List<Group> getGroups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (FactShown fact : facts) {
            FactDefinition.Named head = fact.definition().group();
            if (fact.isKnown() || !fact.definition().retired()) {
                groups.computeIfAbsent(head.code(), code -> new Group(head, new ArrayList<>()))
                        .facts()
                        .add(fact);
            }
        }
        return List.copyOf(groups.values());
    }

    public long getKnown() {
        return facts.stream().filter(FactShown::isKnown).count();
    }

    public int getAsked() {
        return facts.size();
    }

    /** Facts that have a course, in the order of the catalogue. */
    public List<FactShown> getSeriesOffered() {
        return offered;
    }

    /** The fact whose course is shown: the one asked for, else revenue, else the first that has one. */
    public @Nullable FactShown getSeries() {
        return series;
    }

    public @Nullable SeriesPicture getPicture() {
        return picture;
    }

    private @Nullable FactShown chosenSeries() {
        String chosen = request.getParameter("series");
        return Stream.of(chosen, FIRST_SERIES)
                .flatMap(wanted -> offered.stream().filter(fact -> name(fact).equals(wanted)))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .orElse(null);
    }

    private static String name(FactShown fact) {
        FactDefinition definition = fact.definition();
        return definition.name();
    }
}
