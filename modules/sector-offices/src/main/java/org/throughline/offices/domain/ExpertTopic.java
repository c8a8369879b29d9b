package org.throughline.offices.domain;

import org.throughline.kernel.Phrase;

/** Of which side of an industry an expert can speak. */
public enum ExpertTopic {
    /** How the industry stands today (产业现状). */
    STATE,
    /** What comes before it: materials, parts, equipment (上游). */
    UPSTREAM,
    /** What is made with it and who buys it (下游). */
    DOWNSTREAM,
    /** Which technologies compete to be the one that wins (技术路线). */
    ROUTES,
    /** Who else is in it, and how strong (竞争格局). */
    COMPETITION;

    /** What it is called. */
    public Phrase called() {
        return new Phrase(ExpertProblem.TEXTS, "topic." + name());
    }
}
