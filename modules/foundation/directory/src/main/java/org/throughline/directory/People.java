package org.throughline.directory;

import java.util.Optional;

/** Who people are at the moment, by the name they sign in with. */
public interface People {

    /** The person of this account; empty if there is none or it is disabled. */
    Optional<Person> person(String account);
}
