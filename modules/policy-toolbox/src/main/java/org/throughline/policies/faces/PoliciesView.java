package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.StorableText;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.application.PolicyGround;
import org.throughline.policies.application.PolicyShelf;
import org.throughline.policies.catalogue.Policy;
import org.throughline.policies.catalogue.PolicyStatus;

/** Policies by status, track and words, those entered last first. */
@Named("policiesView")
@RequestScoped
public class PoliciesView {

    private static final int ROWS = 50;
    private static final int CURSOR_PARTS = 1;
    private static final int LONGEST = 100;

    @Inject
    private PolicyShelf shelf;

    @Inject
    private PolicyChoices choices;

    @Inject
    private PolicyReader reader;

    private String status = "";
    private String track = "";
    private String q = "";
    private List<PolicyLine> rows = List.of();
    private @Nullable String next;

    /** Called before the page is drawn; what is no status and no track is all. */
    public void open() {
        PolicyStatus wanted = Arrays.stream(PolicyStatus.values())
                .filter(one -> one.name().equals(PolicyPages.said("status")))
                .findFirst()
                .orElse(null);
        status = wanted == null ? "" : wanted.name();
        track = TrackCode.isWellFormed(PolicyPages.said("track")) ? PolicyPages.said("track") : "";
        String words = PolicyPages.said("q").strip();
        q = words.length() <= LONGEST && StorableText.holds(words) ? words : "";
        Page<Policy> page = shelf.page(
                wanted, track.isEmpty() ? null : track, q.isEmpty() ? null : q, ROWS, PolicyPages.after(CURSOR_PARTS));
        LocalDate today = shelf.today();
        rows = page.items().stream().map(policy -> line(policy, today)).toList();
        Cursor following = page.next();
        next = following == null ? null : following.token();
    }

    private PolicyLine line(Policy policy, LocalDate today) {
        return PolicyLine.of(
                policy,
                today,
                policy.card().tracks().stream()
                        .map(code -> choices.track(code.value()))
                        .toList());
    }

    public List<PolicyLine> getRows() {
        return rows;
    }

    public String getStatus() {
        return status;
    }

    public String getTrack() {
        return track;
    }

    public String getQ() {
        return q;
    }

    /** Whether only some are asked for. */
    public boolean isFiltered() {
        return !(status + track + q).isEmpty();
    }

    public boolean isMayWrite() {
        return reader.may(PolicyGround.WRITE);
    }

    /** The address of the following page; null on the last one. */
    public @Nullable String getNextHref() {
        return next == null
                ? null
                : "?status=" + status + "&track=" + track + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                        + "&after=" + next;
    }
}
