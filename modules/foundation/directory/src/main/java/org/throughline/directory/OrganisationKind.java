package org.throughline.directory;

/** What an organisation is. */
public enum OrganisationKind {
    /** A bureau (局): one staff with one or several plaques. */
    BUREAU,
    /** An office (处) of a bureau. */
    OFFICE,
    /** A department of the city. */
    DEPARTMENT,
    /** The centre of a district or management zone. */
    DISTRICT_CENTRE,
    /** A public service platform. */
    PLATFORM,
    /** A laboratory. */
    LABORATORY,
    /** An association of firms. */
    ASSOCIATION,
    /** A fund. */
    FUND,
    /** A department of the province. */
    PROVINCIAL_DEPARTMENT
}
