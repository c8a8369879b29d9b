package org.throughline.enterprises;

import java.util.List;
import java.util.Set;
import org.throughline.directory.Unbounded;
import org.throughline.kernel.BilingualText;

/**
 * A module that keeps something of firms, and what becomes of it when two records of one firm are merged. The register
 * asks every bean of this type; it merges nothing while a table refers to firms that none of them knows.
 *
 * <p>All of it happens in the transaction of whoever asks.
 */
@Unbounded(because = "Whoever merges two records has shown before that both are within their reach")
public interface MergeContributor {

    /** Name of what it keeps, in kebab-case, such as {@code facts}; no other has it, and it stays. */
    String name();

    /** What its records are called on a page. */
    BilingualText label();

    /** The columns that refer to firms and that it answers for: {@code schema.table.column}. */
    Set<String> relations();

    /** How many records of the former firm change hands. */
    long count(Merging merging);

    /**
     * These records one by one, in an order that stays while nothing is written.
     *
     * @param after identity of the last record seen; empty for the beginning
     * @param most how many at most
     */
    List<MergedRecord> records(Merging merging, String after, int most);

    /**
     * Brings them to the firm that survives; the former is closed by then, and both are held. Nothing is destroyed:
     * where two contradict each other, the one that counts no more stays with its source.
     *
     * @return how many
     */
    long bringOver(Merging merging);
}
