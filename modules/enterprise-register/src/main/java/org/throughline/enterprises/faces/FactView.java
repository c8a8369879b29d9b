package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.domain.Beliefs;

/**
 * One fact of one firm: everything that was said of it, and what was believed on one day about another. Both days stand
 * in the address, so that an answer can be sent as a link.
 */
@Named("enterpriseFactView")
@RequestScoped
public class FactView {

    private static final String READ = "enterprises:read";
    private static final String WRITE = "enterprises:write";
    private static final int DAY_LENGTH = "2026-03-01".length();

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private Reaches reaches;

    @Inject
    private OwnStanding caller;

    @Inject
    private Clock clock;

    private @Nullable EnterpriseSummary firm;
    private @Nullable FactShown fact;
    private List<FactSummary> said = List.of();
    private @Nullable FactSummary answer;
    private @Nullable FactSummary runOut;

    /** A form that comes back is built before anything is called; that a firm or fact is missing says {@link #open}. */
    @PostConstruct
    void load() {
        Optional<EnterpriseSummary> found = FirmPages.seek(firms, reaches.of(READ), asked("uscc"));
        Optional<FactDefinition> definition = FirmPages.seek(firms, asked("name"));
        if (found.isPresent() && definition.isPresent()) {
            show(found.get(), definition.get());
        }
    }

    /** Called before the page is drawn; there is no page for a firm or a fact that does not exist. */
    public void open() {
        FirmPages.find(firms, reaches.of(READ), asked("uscc"));
        FirmPages.fact(firms, asked("name"));
    }

    private void show(EnterpriseSummary found, FactDefinition definition) {
        Reach reach = reaches.of(READ);
        firm = found;
        List<FactSummary> history = firms.factHistory(found.uscc(), reach);
        FactShown shown = FactShown.of(definition, history, today());
        fact = shown;
        said = history.stream()
                .filter(one -> one.definition().name().equals(shown.definition().name()))
                .toList();
        Instant knownBefore =
                day("known").plusDays(1).atStartOfDay(FirmPages.SHANGHAI).toInstant();
        answer = Beliefs.about(said, day("about"), knownBefore).orElse(null);
        runOut = Beliefs.runOut(said, day("about"), knownBefore).orElse(null);
    }

    public @Nullable EnterpriseSummary getFirm() {
        return firm;
    }

    public @Nullable FactShown getFact() {
        return fact;
    }

    /** Whether whoever looks at it may record a value. */
    public boolean isRecordable() {
        return Objects.requireNonNull(fact).definition().isRecordable() && isKeeper();
    }

    /** Whether whoever looks at it may erase what was recorded; nothing but data of persons is erased. */
    public boolean isErasable() {
        return said.stream().anyMatch(one -> one.sealed() != null && !one.isErased()) && isKeeper();
    }

    private boolean isKeeper() {
        FactDefinition definition = Objects.requireNonNull(fact).definition();
        EnterpriseSummary found = Objects.requireNonNull(firm);
        return reaches.of(WRITE).coversPlace(found.district(), found.zone())
                && caller.standing()
                        .filter(one -> one.rights().contains(WRITE))
                        .filter(one -> definition.isChangedBy(organisation -> one.actsFor(organisation, WRITE)))
                        .isPresent();
    }

    /** Everything that was said, by year; within it first what counts, then the latest recording. */
    public List<FactSummary> getSaid() {
        return said;
    }

    /** What was believed; null where nothing was known or it had run out. */
    public @Nullable FactSummary getAnswer() {
        return answer;
    }

    /** What had run out by then; null where something held, and where nothing was known. */
    public @Nullable FactSummary getRunOut() {
        return runOut;
    }

    /** Whether today is asked about as it is known today. */
    public boolean isLatestAsked() {
        return getAbout().equals(today()) && getKnown().equals(today());
    }

    public LocalDate getAbout() {
        return day("about");
    }

    public LocalDate getKnown() {
        return day("known");
    }

    /**
     * How a line of the table stands today: {@code current}, {@code lapsed}, {@code past}, {@code corrected} or
     * {@code erased}.
     */
    public String state(FactSummary line) {
        if (line.isErased()) {
            return "erased";
        }
        if (line.supersededAt() != null) {
            return "corrected";
        }
        if (!line.current()) {
            return "past";
        }
        return line.lapsedOn(today()) ? "lapsed" : "current";
    }

    /** What is no day is today: an address that was cut still shows an answer, with its days in the fields. */
    private LocalDate day(String parameter) {
        String text = Objects.requireNonNullElse(asked(parameter), "");
        try {
            // A year of more than four digits is a day of Java's and of no calendar: there may be none after it.
            return text.length() == DAY_LENGTH ? LocalDate.parse(text) : today();
        } catch (DateTimeException noDay) {
            return today();
        }
    }

    /** A part of the path or of the query: both are parameters of the page. */
    private static @Nullable String asked(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FirmPages.SHANGHAI));
    }
}
