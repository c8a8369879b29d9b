package org.throughline.enterprises.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.DuplicateJudgement;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.enterprises.domain.DuplicateReason;
import org.throughline.enterprises.domain.FirmInPlace;

/** Two records that may be one firm, as the API gives them. */
public record DuplicatePairDocument(
        String pair,
        PairedFirm firm,
        PairedFirm other,
        List<DuplicateReason> reasons,
        int strength,
        Judged state,
        Instant foundAt) {

    /** Whether somebody has judged that these are two firms. */
    public enum Judged {
        /** Nobody has, or it was taken back. */
        OPEN,
        /** Somebody has. */
        APART
    }

    /** One of the two. */
    public record PairedFirm(
            String uscc,
            String name,
            String district,
            @Nullable String zone) {

        static PairedFirm of(FirmInPlace firm) {
            return new PairedFirm(
                    firm.uscc().value(), firm.name(), firm.district().value(), firm.zone());
        }
    }

    /** What somebody judged. */
    public record JudgementDocument(Judged judgement, String reason, Instant at, String by) {

        static JudgementDocument of(DuplicateJudgement judgement) {
            return new JudgementDocument(judged(judgement.apart()), judgement.reason(), judgement.at(), judgement.by());
        }
    }

    static DuplicatePairDocument of(DuplicatePair pair) {
        return new DuplicatePairDocument(
                pair.address(),
                PairedFirm.of(pair.firm()),
                PairedFirm.of(pair.other()),
                pair.reasons(),
                pair.strength(),
                judged(pair.apart()),
                pair.foundAt());
    }

    private static Judged judged(boolean apart) {
        return apart ? Judged.APART : Judged.OPEN;
    }
}
