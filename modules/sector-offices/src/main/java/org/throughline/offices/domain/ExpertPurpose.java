package org.throughline.offices.domain;

import org.throughline.kernel.Phrase;

/** What an expert can be reached for, and agrees or does not agree to be. */
public enum ExpertPurpose {
    /** To be invited to explain an industry (邀请讲解). */
    EXPLANATION,
    /** To be asked for an opinion by telephone or in writing (咨询请教). */
    CONSULTATION,
    /** To be invited to meetings, trainings and fairs (活动邀请). */
    EVENT;

    /** What it is called. */
    public Phrase called() {
        return new Phrase(ExpertProblem.TEXTS, "purpose." + name());
    }
}
