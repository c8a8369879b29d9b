package org.throughline.directory;

import java.util.Optional;

/** Where people are reached at work, for what brings them messages and shows the address to nobody. */
@Unbounded(because = "Nobody is shown what it answers")
public interface WorkAddresses {

    /**
     * The electronic address of a person; nothing is put on record.
     *
     * @param account name of the account, in lower case
     * @return empty for those who gave none or have no post any more
     */
    Optional<String> mail(String account);
}
