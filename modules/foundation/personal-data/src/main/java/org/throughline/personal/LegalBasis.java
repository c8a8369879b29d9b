package org.throughline.personal;

import org.throughline.kernel.Phrase;

/**
 * On what ground somebody's personal data are used. News reporting, the fifth of the law, is no ground for an office.
 *
 * @see <a href="http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html">Personal Information Protection Law
 *     of the People's Republic of China, Article 13, in force since 2021-11-01: the person's consent, or without it one
 *     of the items 2 to 7</a>
 */
public enum LegalBasis {
    /** The person agreed (item 1). */
    CONSENT,
    /** Needed for a contract of which the person is a party (item 2). */
    CONTRACT,
    /** Needed for a duty or power that a law or regulation gives (item 3). */
    STATUTORY_DUTY,
    /** Needed against an emergency of public health, or for life, health or property (item 4). */
    EMERGENCY,
    /** Made public by the person or lawfully otherwise, used within reason (item 6). */
    PUBLISHED,
    /** Whatever else a law or administrative regulation says (item 7). */
    OTHER_LAW;

    /** What it is called. */
    public Phrase called() {
        return new Phrase(PersonalProblem.TEXTS, "basis." + name());
    }
}
