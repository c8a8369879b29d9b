package org.throughline.enterprises;

import org.throughline.directory.Unbounded;

/**
 * A section that another module puts on the page of a firm. The drawn part finds the firm as {@code firm}, an
 * {@link EnterpriseSummary}.
 */
@Unbounded(because = "It names a drawn part and tells nothing of any firm.")
public interface FirmSection {

    /** The drawn part, such as {@code /policies/firm.xhtml}. */
    String view();

    /** The right without which it is not drawn. */
    String right();

    /** Where it stands among the others, the least first. */
    int rank();
}
