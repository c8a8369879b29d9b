package org.throughline.directory;

import java.util.Map;
import java.util.Set;
import org.throughline.kernel.BilingualText;

/** What people and clients are called whose accounts stand beside what they did. */
@Unbounded(because = "It tells the name of somebody whose account is known already, and nothing else of them")
public interface AccountNames {

    /**
     * Names in both languages by account, in one question for all. Whoever left is still called by their name; left out
     * is what nobody is called by, and what both a person and a client are.
     *
     * @param accounts names of accounts and clients
     */
    Map<String, BilingualText> of(Set<String> accounts);
}
