package org.throughline.offices.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.AccountNames;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** Whoever reads a page: in which language and words, with what rights, and what those are called whom it names. */
@Named("reader")
@RequestScoped
public class Reader {

    @Inject
    private CurrentUser user;

    @Inject
    private AccountNames names;

    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> known = new HashMap<>();

    boolean may(String right) {
        return user.may(right);
    }

    String told(Phrase phrase) {
        return user.told(phrase);
    }

    Locale language() {
        return user.language();
    }

    /** Asks at once for all accounts that a page is going to name. */
    void meets(Stream<@Nullable String> accounts) {
        Set<String> fresh = accounts.flatMap(Stream::ofNullable)
                .filter(account -> !asked.contains(account))
                .collect(Collectors.toSet());
        if (fresh.isEmpty()) {
            return;
        }
        asked.addAll(fresh);
        for (Map.Entry<String, BilingualText> found : names.of(fresh).entrySet()) {
            known.put(found.getKey(), found.getValue().in(language()));
        }
    }

    /** What somebody is called; the account itself where that says nothing clear. */
    public String name(String account) {
        meets(Stream.of(account));
        return known.getOrDefault(account, account);
    }

    /** The same of several, in their order. */
    public List<String> names(List<String> accounts) {
        meets(accounts.stream());
        return accounts.stream().map(this::name).toList();
    }
}
