package org.throughline.enterprises;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.throughline.directory.Reach;
import org.throughline.kernel.Uscc;

/** What lately changed in the register's entries. */
public interface EnterpriseNews {

    /** The latest changes of entries, the latest first. */
    List<Change> latest(Reach reach, int most);

    /**
     * One change of what the register says about a firm.
     *
     * @param name the firm's name today
     * @param at when it was stored
     * @param by who stored it
     * @param fields what was changed, of {@code name}, {@code kind}, {@code industry}, {@code district}, {@code zone}
     *     and {@code usccExemption}, in this order
     */
    record Change(Uscc uscc, String name, Instant at, String by, List<String> fields) implements Serializable {

        public Change {
            fields = List.copyOf(fields);
        }
    }
}
