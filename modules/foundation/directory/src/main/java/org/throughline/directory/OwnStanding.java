package org.throughline.directory;

import java.util.Optional;

/** Who is asking, and all they may do. */
public interface OwnStanding {

    /** What the person or client is today, a client no more than its token allows; empty before login. */
    Optional<Standing> standing();
}
