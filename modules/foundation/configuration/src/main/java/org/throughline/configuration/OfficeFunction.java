package org.throughline.configuration;

import java.util.Locale;

/** A kind of work an office can be charged with. Bureaus spread them differently; one office can have several. */
public enum OfficeFunction {
    /** Scouting, liaison, management and service for the tracks of its mandate. */
    SECTOR,
    /** Daily running of the bureau: papers, staff, money. */
    GENERAL_RUNNING,
    /** Takes up a firm's concrete problem and brings the departments together. */
    COORDINATION,
    /** The one counter at which firms bring their matters. */
    COUNTER,
    /** Keeps the toolbox of policies and their awards. */
    POLICY,
    /** Attracts firms and talent. */
    ATTRACTION,
    /** Builds and keeps datasets. */
    DATA,
    /** Computing power and models. */
    COMPUTE_AND_MODELS,
    /** Overall coordination of artificial intelligence in the city. */
    AI_DEVELOPMENT,
    /** Artificial intelligence in the work of government itself. */
    AI_IN_GOVERNMENT,
    /** Networks, platforms and other digital infrastructure. */
    INFRASTRUCTURE;

    /** The word in the configuration files: small letters with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static OfficeFunction ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
