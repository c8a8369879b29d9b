package org.throughline.offices.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.offices.application.ActingFor;
import org.throughline.offices.application.ExpertService;
import org.throughline.offices.application.PairingService;
import org.throughline.offices.book.PairingRows;
import org.throughline.offices.domain.ExpertPairing;

/** Who learns from an expert, entered last first, with a form for one more and a button that ends one. */
@Named("pairingsView")
@RequestScoped
public class PairingsView {

    private static final int ROWS = 20;

    @Inject
    private PairingService pairings;

    @Inject
    private ExpertChoices choices;

    @Inject
    private ActingFor acting;

    @Inject
    private Reader reader;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String sent = "";
    private @Nullable Page<ExpertPairing> page;

    /**
     * A pairing with what its track and its officer are called.
     *
     * @param state {@code ahead}, {@code running} or {@code over}
     */
    public record Row(ExpertPairing pairing, String track, String officer, String state) {}

    @PostConstruct
    void load() {
        for (String field : List.of("officer", "learned", "from", "to")) {
            typed.put(field, "");
        }
    }

    /** Pairs as it was typed; refused with every fault at once. */
    public void pair() throws IOException {
        sent = "pairing";
        UUID expert = expert();
        pairings.pair(
                expert,
                () -> new ExpertPairing.Entry(
                        typed.get("learned"), typed.get("officer"), typed.get("from"), typed.get("to")));
        lead(expert);
    }

    /** Ends a pairing today, as the button of its row says. */
    public void end(String id, long version) throws IOException {
        UUID expert = expert();
        UUID pairing = Optional.ofNullable(PlanIds.read(id)).orElseThrow(() -> PairingService.missing(id));
        pairings.end(expert, pairing, IfMatch.version(version), () -> null);
        lead(expert);
    }

    public List<Row> getRows() {
        Page<ExpertPairing> read = page();
        reader.meets(read.items().stream().map(pairing -> pairing.said().officer()));
        LocalDate today = acting.today();
        return read.items().stream().map(pairing -> row(pairing, today)).toList();
    }

    private Row row(ExpertPairing pairing, LocalDate today) {
        String state = pairing.holdsOn(today)
                ? "running"
                : pairing.said().from().isAfter(today) && pairing.ended() == null ? "ahead" : "over";
        return new Row(
                pairing,
                choices.track(pairing.said().track()),
                reader.name(pairing.said().officer()),
                state);
    }

    /** The address of earlier ones; null on the last page. */
    public @Nullable String getNextHref() {
        Cursor next = page().next();
        return next == null ? null : "?pairings=" + next.token();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** Whether the folded form is open because it was refused, as the attribute of an element. */
    public @Nullable String getOpened() {
        return sent.isEmpty() ? null : "open";
    }

    private Page<ExpertPairing> page() {
        Page<ExpertPairing> read =
                page == null ? pairings.page(expert(), ROWS, Asked.place("pairings", PairingRows.CURSOR_PARTS)) : page;
        page = read;
        return read;
    }

    private static void lead(UUID expert) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/experts/" + expert + "?saved");
    }

    private static UUID expert() {
        String text = Objects.requireNonNullElse(Asked.parameter("expert"), "");
        return Optional.ofNullable(PlanIds.read(text)).orElseThrow(() -> ExpertService.missing(text));
    }
}
