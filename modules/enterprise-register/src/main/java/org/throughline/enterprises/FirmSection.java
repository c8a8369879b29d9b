package org.throughline.enterprises;

/**
 * A section that another module puts on the page of a firm. The drawn part finds the firm as {@code firm}, an
 * {@link EnterpriseSummary}.
 */
public interface FirmSection {

    /** The drawn part, such as {@code /policies/firm.xhtml}. */
    String view();

    /** The right without which it is not drawn. */
    String right();

    /** Where it stands among the others, the least first. */
    int rank();
}
