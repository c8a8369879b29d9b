package org.throughline.directory.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.directory.Standing;

/** Where standings are worked out. */
public interface StandingSource {

    /** What somebody is and may do on a day, from what is committed; empty as in the face. */
    Optional<Standing> read(Standing.Kind kind, String name, LocalDate day);

    /** A number that is another after every change of what somebody may do. */
    long revision();
}
