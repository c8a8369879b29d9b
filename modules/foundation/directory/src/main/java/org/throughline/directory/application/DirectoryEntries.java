package org.throughline.directory.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.Post;
import org.throughline.exchange.Json;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;

/** What the directory tells the journal; the subject of each entry is the account, by its name. */
final class DirectoryEntries {

    private static final String ACCOUNT = "account";

    private DirectoryEntries() {}

    static JournalEntry firstAdministrator(Account account, Post post) {
        return JournalEntry.created("first-administrator-entered", ACCOUNT, account.name(), state(account, post));
    }

    private static String state(Account account, Post post) {
        ObjectNode state = called(account.called());
        state.set("post", state(post));
        return state.toString();
    }

    private static ObjectNode called(BilingualText name) {
        ObjectNode state = Json.mapper().createObjectNode();
        return state.put("nameZh", name.zh()).put("nameEn", name.en());
    }

    static ObjectNode state(Post post) {
        Post.Terms terms = post.terms();
        ObjectNode state = Json.mapper().createObjectNode();
        state.put("id", post.id().toString())
                .put("organisation", terms.organisation().toString())
                .put("titleZh", terms.title().zh())
                .put("titleEn", terms.title().en())
                .put("valid", terms.valid().toString())
                .put("duty", terms.duty() == null ? null : terms.duty().name())
                .put("reach", terms.reach().name())
                .put("state", post.state().name());
        new TreeSet<>(terms.rights()).forEach(state.putArray("rights")::add);
        return state;
    }
}
