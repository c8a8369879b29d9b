package org.throughline.directory.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Post;
import org.throughline.exchange.Json;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;

/** What the directory tells the journal; the subject of each entry is the account or the client, by its name. */
final class DirectoryEntries {

    private static final String ACCOUNT = "account";
    private static final String CLIENT = "client";

    private DirectoryEntries() {}

    static JournalEntry firstAdministrator(Account account, Post post) {
        return JournalEntry.created("first-administrator-entered", ACCOUNT, account.name(), state(account, post));
    }

    static JournalEntry entered(Account account, Post post) {
        return JournalEntry.created("account-entered", ACCOUNT, account.name(), state(account, post));
    }

    static JournalEntry entered(ApiClient client, Post post) {
        ObjectNode state = called(client.called());
        state.set("post", state(post));
        return JournalEntry.created("client-entered", CLIENT, client.name(), state.toString());
    }

    /** Something happened to one post of a person or a system. */
    static JournalEntry ofPost(String kind, Guarded holder, @Nullable String before, Post after) {
        return new JournalEntry(
                kind,
                subjectOf(holder),
                holder.name(),
                before,
                state(after).toString(),
                after.reason().orElse(null));
    }

    /** Somebody was kept out or let in, or got another secret or link. */
    static JournalEntry ofHolder(String what, Guarded holder) {
        return new JournalEntry(subjectOf(holder) + "-" + what, subjectOf(holder), holder.name(), null, null, null);
    }

    private static String subjectOf(Guarded holder) {
        return holder instanceof Account ? ACCOUNT : CLIENT;
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
