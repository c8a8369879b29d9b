package org.throughline.enterprises;

/** What kind of value a fact has. */
public enum FactType {
    /** Free text, 1 to 500 characters. */
    STRING,
    /** One of the codes of the fact. */
    CODE,
    /** A whole number. */
    INTEGER,
    /** An exact decimal number. */
    DECIMAL,
    /** A calendar day. */
    DATE,
    /** Yes or no. */
    BOOLEAN,
    /** Any number of distinct tags, each a lower-case word. */
    TAGS
}
