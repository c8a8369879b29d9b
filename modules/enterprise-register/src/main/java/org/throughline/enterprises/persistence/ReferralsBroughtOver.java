package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.throughline.directory.Organisations;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.domain.ReferralProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/** Referrals go over as they are, open ones and those that are over, with each of their steps. */
@ApplicationScoped
class ReferralsBroughtOver implements MergeContributor {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String RECORDS = "select id, sender, receiver, state from enterprises.referral"
            + " where enterprise_id = ? and id::text collate \"C\" > ? order by id::text collate \"C\" limit ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private Organisations organisations;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    ReferralsBroughtOver() {
        // For the CDI proxy.
    }

    @Inject
    @SuppressWarnings("NullAway.Init")
    ReferralsBroughtOver(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    ReferralsBroughtOver(Organisations organisations, Clock clock, EntityManager entities) {
        this.organisations = organisations;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public BilingualText label() {
        return MergeRows.told("part.referrals", Map.of());
    }

    @Override
    public Set<String> relations() {
        return Set.of("enterprises.referral.enterprise_id", "enterprises.referral_step.enterprise_id");
    }

    @Override
    public long count(Merging merging) {
        return MergeRows.number(
                entities,
                "select count(*) from enterprises.referral where enterprise_id = ?",
                merging.former().id());
    }

    @Override
    public List<MergedRecord> records(Merging merging, String after, int most) {
        Function<String, BilingualText> names = organisations.names(LocalDate.now(clock.withZone(SHANGHAI)));
        return MergeRows.all(
                entities,
                RECORDS,
                row -> {
                    BilingualText sender = names.apply(row.getString(2));
                    BilingualText receiver = names.apply(row.getString(3));
                    String state = "state." + row.getString(4);
                    BilingualText what = MergeRows.told(
                            "record.referral",
                            language -> Map.of(
                                    "from", sender.in(language),
                                    "to", receiver.in(language),
                                    "state", said(state, language)));
                    return new MergedRecord(row.getString(1), what, MergedRecord.Outcome.MOVES);
                },
                merging.former().id(),
                after,
                most);
    }

    private static String said(String key, Locale language) {
        return new Phrase(ReferralProblem.TEXTS, key, Map.of()).in(language);
    }

    @Override
    public long bringOver(Merging merging) {
        Object into = merging.surviving().id();
        Object former = merging.former().id();
        MergeRows.run(
                entities,
                "update enterprises.referral_step set enterprise_id = ? where enterprise_id = ?",
                into,
                former);
        return MergeRows.run(
                entities, "update enterprises.referral set enterprise_id = ? where enterprise_id = ?", into, former);
    }
}
