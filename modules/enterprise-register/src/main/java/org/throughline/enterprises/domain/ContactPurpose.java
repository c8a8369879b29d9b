package org.throughline.enterprises.domain;

import org.throughline.kernel.Phrase;

/** What the contact person of a firm can be reached for, and agrees or does not agree to be. */
public enum ContactPurpose {
    /** To visit the firm and to settle what it needs (走访服务). */
    SERVICE,
    /** To tell of policies, deadlines and benefits (政策通知). */
    NOTICE,
    /** To invite to meetings, trainings and fairs (活动邀请). */
    EVENT,
    /** To ask for figures and opinions (调查统计). */
    SURVEY;

    /** What it is called. */
    public Phrase called() {
        return new Phrase(ContactProblem.TEXTS, "purpose." + name());
    }
}
