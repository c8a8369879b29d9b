package org.throughline.policies.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.directory.AccountNames;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Phrase;

/** Whoever reads a page of policies: in which language and words, with what rights, and what accounts are called. */
@Named("policyReader")
@RequestScoped
public class PolicyReader {

    @Inject
    private CurrentUser user;

    @Inject
    private AccountNames names;

    private final Map<String, String> known = new HashMap<>();

    boolean may(String right) {
        return user.may(right);
    }

    Locale language() {
        return user.language();
    }

    /** A sentence of the pages. */
    String say(String key) {
        return say(key, Map.of());
    }

    /** The same with its gaps filled in. */
    String say(String key, Map<String, String> values) {
        return told(new Phrase(Conditions.TEXTS, key, values));
    }

    /** A sentence as whoever reads it reads it. */
    public String told(Phrase phrase) {
        return user.told(phrase);
    }

    String in(BilingualText text) {
        return text.in(language());
    }

    /** What somebody is called; the account itself where that says nothing clear. */
    public String name(String account) {
        return known.computeIfAbsent(account, one -> {
            BilingualText name = names.of(new TreeSet<>(Set.of(one))).get(one);
            return name == null ? one : in(name);
        });
    }
}
