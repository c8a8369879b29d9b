package org.throughline.directory.domain;

/**
 * The three duties of administration, which one person never has two of, nor beside work of the bureau.
 *
 * @see <a href="https://openstd.samr.gov.cn/">GB/T 22239-2019, 8.1.5, system, audit and security administration</a>
 */
public enum Duty {
    /** Enters accounts and clients and keeps the settings. */
    SYSTEM,
    /** Approves what others are to be allowed. */
    SECURITY,
    /** Reads everything and changes nothing. */
    AUDIT
}
