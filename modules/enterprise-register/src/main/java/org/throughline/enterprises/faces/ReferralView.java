package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.application.ReferralRules;
import org.throughline.enterprises.application.ReferralService;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.enterprises.domain.ReferralStep;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.WorkingSpan;

/** One referral, with what the reader can do about it. */
@Named("referralView")
@RequestScoped
public class ReferralView {

    @Inject
    private ReferralService referrals;

    @Inject
    private ReferralRules rules;

    private @Nullable Referral referral;
    private long version;
    private String words = "";

    /** A form that was sent is built before anything else happens, so the referral is there from the start. */
    @PostConstruct
    void load() {
        UUID id = ContactView.identity(path("referral"));
        if (id == null) {
            return;
        }
        try {
            Referral found = referrals.find(id);
            if (found.firm().uscc().value().equals(path("uscc"))) {
                referral = found;
                version = found.version();
            }
        } catch (ProblemException refused) {
            if (refused.type() != ReferralProblem.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /** Called before the page is drawn; there is no page for a referral that is not there. */
    public void open() {
        known();
    }

    /** Accepts it. */
    public void accept() throws IOException {
        move(ReferralState.ACCEPTED);
    }

    /** Says what came of it. */
    public void answer() throws IOException {
        move(ReferralState.ANSWERED);
    }

    /** Returns it, for a reason. */
    public void giveBack() throws IOException {
        move(ReferralState.RETURNED);
    }

    /** Withdraws it, for a reason. */
    public void withdraw() throws IOException {
        move(ReferralState.WITHDRAWN);
    }

    private void move(ReferralState to) throws IOException {
        Referral moved = referrals.move(known().id(), to, IfMatch.version(version), () -> words);
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/enterprises/"
                + moved.firm().uscc() + "/referrals/" + moved.id() + "?saved");
    }

    /** Whether the reader can bring it into a state. */
    public boolean may(String state) {
        return referral != null && referrals.mayMove(referral, ReferralState.valueOf(state));
    }

    /** Whether the page that a form was sent from showed it before somebody else did something with it. */
    public boolean isMovedMeanwhile() {
        String sent = path("version");
        return sent != null && !sent.equals(Long.toString(known().version()));
    }

    /** What was typed in a form that came too late, so that it is not lost. */
    public @Nullable String getTypedMeanwhile() {
        return path("words");
    }

    /** Whether the reader can do anything with it. */
    public boolean isMine() {
        return Arrays.stream(ReferralState.values()).anyMatch(state -> may(state.name()));
    }

    public @Nullable Referral getReferral() {
        return referral;
    }

    /** The same as lists show it. */
    public ReferralLine getLine() {
        return ReferralLine.of(known(), rules);
    }

    /** What was done with it, the first thing first. */
    public List<ReferralStep> getSteps() {
        return referrals.steps(known());
    }

    /** The free days from the asking to the last day on which an answer is in time. */
    public List<WorkingSpan.Day> getFree() {
        Referral found = known();
        LocalDate asked = LocalDate.ofInstant(found.made().at(), FirmPages.SHANGHAI);
        return rules.span(asked, found.term().workingDays()).days().stream()
                .filter(WorkingSpan.Day::off)
                .toList();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = Objects.requireNonNullElse(words, "");
    }

    private Referral known() {
        Referral found = referral;
        if (found == null) {
            throw ReferralService.missing(Objects.requireNonNullElse(path("referral"), ""));
        }
        return found;
    }

    private static @Nullable String path(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
