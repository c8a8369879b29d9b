package org.throughline.policies.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Money;
import org.throughline.kernel.ProblemException;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.application.RehearsalOrder;
import org.throughline.policies.application.RehearsalService;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.rehearsal.Figures;
import org.throughline.policies.rehearsal.KeptRehearsal;
import org.throughline.policies.rehearsal.Moves;
import org.throughline.policies.rehearsal.RehearsalProblem;
import org.throughline.policies.rehearsal.Result;

/**
 * What a draft clause would do to the city: rehearsed and kept, and its numbers turned while the figures answer. The
 * address says which numbers stand elsewhere, so that what is seen can be sent to others.
 */
@Named("rehearsalView")
@RequestScoped
public class RehearsalView {

    private static final int ROWS = 20;

    @Inject
    private RehearsalService rehearsals;

    @Inject
    private PolicyShelf shelf;

    @Inject
    private CurrentUser user;

    private @Nullable Policy policy;
    private String clause = "";
    private List<KeptRehearsal> kept = List.of();
    private @Nullable KeptRehearsal rehearsal;
    private @Nullable Result result;
    private @Nullable Figures figures;
    private Instant factsAsOf = Instant.EPOCH;
    private List<TurnedNumber> numbers = List.of();
    private Moves moves = Moves.NONE;
    private List<String> faults = List.of();
    private String budget = "";

    private @Nullable ProblemException refused;

    /** A form that was sent is built before anything else happens, so the rehearsal is there from the start. */
    @PostConstruct
    void load() {
        try {
            find();
        } catch (ProblemException refusal) {
            refused = refusal;
        }
    }

    /** Called before the page is drawn; there is no page for a policy or a rehearsal that is not there. */
    public void open() {
        if (refused != null) {
            throw refused;
        }
    }

    /** The rehearsal that the address names, else the latest of the clause. */
    private void find() {
        policy = shelf.find(Objects.requireNonNullElse(parameter("policy"), ""));
        clause = Objects.requireNonNullElse(parameter("clause"), "");
        kept = rehearsals.page(code(), ROWS, null).items();
        UUID asked = identity(parameter("run"));
        if (asked != null) {
            show(ofThisPolicy(asked));
        } else {
            kept.stream()
                    .filter(one -> clause.isEmpty() || clause.equals(one.sent().clause()))
                    .findFirst()
                    .map(one -> rehearsals.find(one.id()))
                    .ifPresent(this::show);
        }
    }

    /** Under the address of one policy there are no rehearsals of another. */
    private RehearsalService.Found ofThisPolicy(UUID asked) {
        RehearsalService.Found found = rehearsals.find(asked);
        if (!code().equals(found.rehearsal().sent().policy())) {
            throw RehearsalService.missing(asked.toString());
        }
        return found;
    }

    private void show(RehearsalService.Found found) {
        KeptRehearsal shown = found.rehearsal();
        rehearsal = shown;
        result = found.result();
        clause = Objects.requireNonNullElse(shown.sent().clause(), clause);
        figures = found.result().figures();
        factsAsOf = found.result().factsAsOf();
        numbers = found.result().slides().stream()
                .map(slide -> new TurnedNumber(
                        slide, parameter(new TurnedNumber(slide, null, user.language()).getField()), user.language()))
                .toList();
        if (numbers.stream().anyMatch(TurnedNumber::isTurned)) {
            turn(shown.id());
        }
    }

    private void turn(UUID id) {
        try {
            Moves turned = typed();
            RehearsalService.Answer answer = rehearsals.answer(id, () -> turned);
            moves = turned;
            figures = answer.figures();
            factsAsOf = answer.factsAsOf();
        } catch (ProblemException refused) {
            if (refused.type() != RehearsalProblem.MOVES_INVALID && refused.type() != RehearsalProblem.COSTS_TOO_MUCH) {
                throw refused;
            }
            faults = refused.faults().stream()
                    .map(Fault::detail)
                    .map(user::told)
                    .distinct()
                    .toList();
        }
    }

    private Moves typed() {
        Map<String, String> bounds = new TreeMap<>();
        Map<String, String> parameters = new TreeMap<>();
        numbers.stream()
                .filter(TurnedNumber::isTurned)
                .forEach(number -> (number.isParameter() ? parameters : bounds).put(number.name(), number.move()));
        return new Moves(bounds, parameters);
    }

    /** Where the numbers stand; those that cannot stand where they were typed stay. */
    Moves moves() {
        return moves;
    }

    /** Whether a number is being turned just now, so that nobody waits for more than the figures. */
    boolean isTurning() {
        return parameter("turning") != null;
    }

    /** Rehearses the clause of the version that is asked for, over the city as it is now. */
    public void rehearse() throws IOException {
        String version = parameter("version");
        String typed = budget.strip();
        RehearsalOrder.Amount line = typed.isEmpty()
                ? null
                : new RehearsalOrder.Amount(Yuan.ofTenThousands(typed).orElse(typed), Money.CURRENCY);
        KeptRehearsal made = rehearsals.rehearse(new RehearsalOrder(
                parameter("policy"),
                version == null || !version.matches("\\d{1,6}") ? null : Integer.valueOf(version),
                parameter("clause"),
                null,
                null,
                null,
                null,
                line));
        PolicyPages.lead("/policies/" + code() + "/rehearsal?run=" + made.id());
    }

    static @Nullable String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    static @Nullable UUID identity(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RehearsalService.missing(text);
        }
    }

    private String code() {
        return known().card().code();
    }

    private Policy known() {
        return Objects.requireNonNull(policy);
    }

    public Policy getPolicy() {
        return known();
    }

    public String getClause() {
        return clause;
    }

    /** The latest rehearsals of the policy. */
    public List<KeptRehearsal> getKept() {
        return kept;
    }

    public @Nullable KeptRehearsal getRehearsal() {
        return rehearsal;
    }

    public @Nullable Result getResult() {
        return result;
    }

    /** What the draft does with its numbers where they stand now. */
    public @Nullable Figures getFigures() {
        return figures;
    }

    /** Every change of facts committed until then counts in what is shown. */
    public Instant getFactsAsOf() {
        return factsAsOf;
    }

    public List<TurnedNumber> getNumbers() {
        return numbers;
    }

    /** Whether a number stands elsewhere than in the draft. */
    public boolean isTurned() {
        return numbers.stream().anyMatch(TurnedNumber::isTurned);
    }

    /** What the draft does as it was rehearsed, where a number stands elsewhere now. */
    public @Nullable Figures getDrafted() {
        return moves.equals(Moves.NONE) || result == null ? null : result.figures();
    }

    /** What is wrong with the numbers that were typed. */
    public List<String> getFaults() {
        return faults;
    }

    /** Whether the reader may rehearse. */
    public boolean isOfficer() {
        return user.may(RehearsalService.WRITE);
    }

    public String getBudget() {
        return budget;
    }

    public void setBudget(String budget) {
        this.budget = budget;
    }
}
