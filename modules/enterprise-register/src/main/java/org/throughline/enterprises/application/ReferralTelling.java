package org.throughline.enterprises.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.FirmInPlace;
import org.throughline.enterprises.domain.Referral;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.enterprises.domain.ReferralState;
import org.throughline.exchange.Json;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;
import org.throughline.notices.Audience;
import org.throughline.notices.Notice;
import org.throughline.notices.Notices;

/**
 * Who learns of what is done with a referral: the journal all of it, the other side what it has to know, and whoever
 * can answer is reminded until it is over.
 */
@ApplicationScoped
public class ReferralTelling {

    private Journal journal;
    private Notices notices;

    @SuppressWarnings("NullAway.Init")
    protected ReferralTelling() {
        // For the CDI proxy.
    }

    @Inject
    public ReferralTelling(Journal journal, Notices notices) {
        this.journal = journal;
        this.notices = notices;
    }

    /** It was made. */
    public void made(Referral referral) {
        record("referral-made", referral, null, referral.matter().reason());
        Audience answering = holders(referral.receiver(), referral);
        notices.tell(notice(referral, "/made", "notice.made", null), answering);
        notices.remind(
                notice(referral, "", "notice.waits", null),
                answering,
                referral.term().due());
    }

    /** It came into another state; whoever brought it there knows. */
    public void moved(Referral before, Referral after, @Nullable String why) {
        ReferralState state = after.state();
        String word = state.name().toLowerCase(Locale.ROOT);
        record("referral-" + word, after, before, why);
        String other = state == ReferralState.WITHDRAWN ? after.receiver() : after.sender();
        String firm = after.firm().name();
        notices.tell(notice(after, "/" + word, "notice." + word, new BilingualText(firm, firm)), holders(other, after));
        if (state.over()) {
            notices.over(matter(after));
        }
    }

    /** It passed to another organisation with all that one held; whoever answers there is reminded from now on. */
    public void passed(Referral before, Referral after, String why) {
        record("referral-passed", after, before, why);
        if (after.state().over()) {
            notices.over(matter(after));
        } else {
            notices.remind(
                    notice(after, "", "notice.waits", null),
                    holders(after.receiver(), after),
                    after.term().due());
        }
    }

    /** Those who act for an organisation and reach the firm where it sits now. */
    private static Audience holders(String organisation, Referral referral) {
        FirmInPlace firm = referral.firm();
        return new Audience.Holders(
                organisation, ReferralService.WRITE, new Audience.Where(firm.district(), firm.zone()));
    }

    /** It goes by mail, so its title names no firm. */
    private static Notice notice(Referral referral, String step, String text, @Nullable BilingualText about) {
        Phrase title = new Phrase(ReferralProblem.TEXTS, text);
        String path = "/enterprises/" + referral.firm().uscc().value() + "/referrals/" + referral.id();
        return new Notice(
                matter(referral) + step,
                new BilingualText(title.in(Locale.CHINESE), title.in(Locale.ENGLISH)),
                path,
                about);
    }

    private static String matter(Referral referral) {
        return "referral/" + referral.id();
    }

    private void record(String kind, Referral after, @Nullable Referral before, @Nullable String why) {
        journal.record(new JournalEntry(
                kind,
                "enterprise",
                after.firm().uscc().value(),
                before == null ? null : state(before),
                state(after),
                why));
    }

    private static String state(Referral referral) {
        return Json.mapper()
                .createObjectNode()
                .put("referral", referral.id().toString())
                .put("from", referral.sender())
                .put("to", referral.receiver())
                .put("asked", referral.matter().asked())
                .put("promised", referral.matter().promised())
                .put("due", referral.term().due().toString())
                .put("state", referral.state().name())
                .put("version", referral.version())
                .toString();
    }
}
