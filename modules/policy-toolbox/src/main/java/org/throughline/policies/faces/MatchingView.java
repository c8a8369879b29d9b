package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.policies.catalogue.ClauseInForce;
import org.throughline.policies.faces.MatchedFirms.Listed;
import org.throughline.policies.runs.ClauseCount;
import org.throughline.policies.runs.MatchingRun;
import org.throughline.policies.runs.MatchingRunService;
import org.throughline.policies.runs.RunLists;
import org.throughline.tables.TableFormat;

/** All firms held against all clauses in force: runs, what they found of each clause, and of which firms. */
@Named("matchingView")
@RequestScoped
public class MatchingView {

    private static final int ROWS = 50;
    private static final int RUNS = 10;

    @Inject
    private MatchingRunService runs;

    @Inject
    private RunLists lists;

    @Inject
    private MatchedFirms matched;

    @Inject
    private MatchingTable table;

    @Inject
    private RunWords words;

    private List<MatchingRun> kept = List.of();
    private RunLists.@Nullable Opened run;
    private Map<String, ClauseInForce> clauses = Map.of();
    private String clause = "";
    private Listed listed = Listed.NEAR;
    private List<ClauseLine> counts = List.of();
    private List<FirmLine> firms = List.of();
    private @Nullable String next;

    /** A clause with its counts. */
    public record ClauseLine(
            String name, String title, int eligible, int unknown, String hardest, int failing, int alone) {}

    /**
     * A firm of a list.
     *
     * @param told what keeps it from the clause, what is missing, or what turned
     */
    public record FirmLine(String uscc, String name, List<String> told) {}

    /** Called before the page is drawn: the run that the address names, else the latest. */
    public void open() {
        kept = runs.page(RUNS, null).items();
        String asked = RehearsalView.parameter("run");
        if (asked == null && kept.isEmpty()) {
            return;
        }
        RunLists.Opened opened = runs.open(asked == null ? kept.get(0).id() : identity(asked));
        run = opened;
        clauses = opened.contents().clauses().stream().collect(Collectors.toMap(ClauseInForce::name, one -> one));
        clause = Objects.requireNonNullElse(RehearsalView.parameter("clause"), "");
        Cursor after = Cursor.parse(
                        Objects.requireNonNullElse(RehearsalView.parameter("after"), ""), RunLists.CURSOR_PARTS)
                .orElse(null);
        if (clause.isEmpty()) {
            show(lists.clauses(opened, ROWS, after));
        } else if (!clauses.containsKey(clause)) {
            throw MatchingRunService.missing(clause);
        } else {
            listed = wanted();
            showFirms(matched.page(asked(opened), ROWS, after));
        }
    }

    private static Listed wanted() {
        String list = RehearsalView.parameter("list");
        for (Listed one : Listed.values()) {
            if (one.name().equals(list)) {
                return one;
            }
        }
        return Listed.NEAR;
    }

    private static UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw MatchingRunService.missing(text);
        }
    }

    private void show(Page<ClauseCount> page) {
        counts = page.items().stream().map(this::line).toList();
        next = token(page.next());
    }

    private ClauseLine line(ClauseCount count) {
        ClauseCount.Hardest hardest = count.hardest();
        return new ClauseLine(
                count.clause(),
                title(count.clause()),
                count.eligible(),
                count.unknown(),
                hardest == null ? "" : words.condition(hardest.condition()),
                hardest == null ? 0 : hardest.failing(),
                hardest == null ? 0 : hardest.alone());
    }

    private MatchedFirms.Asked asked(RunLists.Opened opened) {
        return new MatchedFirms.Asked(opened, listed, clause, runs.reach());
    }

    private void showFirms(Page<MatchedFirms.Line> page) {
        firms = page.items().stream()
                .map(line ->
                        new FirmLine(line.firm().uscc().value(), line.firm().name(), line.told()))
                .toList();
        next = token(page.next());
    }

    /** Sends all firms of the list that is shown. */
    public void take(String form) {
        open();
        RunLists.Opened opened = run;
        if (opened == null || clause.isEmpty()) {
            throw MatchingRunService.missing(clause);
        }
        table.send(asked(opened), title(clause), TableFormat.Kind.valueOf(form));
    }

    private static @Nullable String token(@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.token();
    }

    /** Asks for a run; it is watched where jobs are. */
    public void order() throws IOException {
        UUID job = runs.order(null);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/jobs?made=" + job);
    }

    private String title(String name) {
        ClauseInForce known = clauses.get(name);
        return known == null ? name : known.title();
    }

    public List<MatchingRun> getKept() {
        return kept;
    }

    public @Nullable MatchingRun getRun() {
        return run == null ? null : run.run();
    }

    public String getClause() {
        return clause;
    }

    /** What the clause is called whose firms are shown. */
    public String getTitle() {
        return title(clause);
    }

    public String getListed() {
        return listed.name();
    }

    /** The lists there are. */
    public Listed[] getLists() {
        return Listed.values();
    }

    public List<ClauseLine> getCounts() {
        return counts;
    }

    public List<FirmLine> getFirms() {
        return firms;
    }

    public @Nullable String getNext() {
        return next;
    }
}
