package org.throughline.enterprises;

/** What a firm is in law. */
public enum EntityKind {
    /** A company with legal personality (企业法人). */
    COMPANY,
    /** An individual or family in trade without legal personality (个体工商户). */
    INDIVIDUAL_HOUSEHOLD
}
