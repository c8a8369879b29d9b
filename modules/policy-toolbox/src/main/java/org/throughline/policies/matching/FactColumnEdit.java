package org.throughline.policies.matching;

import org.throughline.policies.facts.Statement;

/** What is kept of one fact while it changes. */
interface FactColumnEdit {

    /**
     * Keeps the last word on a firm.
     *
     * @param year 0 unless the fact is yearly
     * @throws FactOutOfRange for what cannot be kept; nothing has changed then
     */
    void set(int row, int year, Statement statement);

    /** Nothing is known of a firm any more, in no year. */
    void clear(int row);

    /** Nothing is known of one year of a firm any more. */
    void clear(int row, int year);

    /** It as it is now. The edit ends with it. */
    FactColumn done();
}
