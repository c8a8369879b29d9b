package org.throughline.configuration;

import java.util.Locale;

/** A level of government at which a bureau goes to others, the highest first. */
public enum GovernmentLevel {
    /** Ministries and commissions of the State. */
    NATIONAL,
    /** Departments of a province. */
    PROVINCE,
    /** Bureaus of a city. */
    CITY,
    /** Bureaus and centres of a district or county. */
    DISTRICT;

    /** The word in the configuration files, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GovernmentLevel ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
