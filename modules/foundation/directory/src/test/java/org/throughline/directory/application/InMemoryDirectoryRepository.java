package org.throughline.directory.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostState;

/** A directory for tests that need no database. */
class InMemoryDirectoryRepository implements DirectoryRepository {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    @Override
    public Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<ApiClient> client(String name) {
        return Optional.ofNullable(clients.get(name));
    }

    @Override
    public Guarded locked(Guarded seen) {
        return seen;
    }

    @Override
    public Optional<Invitation> invitation(String digest) {
        return Optional.empty();
    }

    @Override
    public void add(Post post) {
        posts.add(post);
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public Optional<Post> post(UUID id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    @Override
    public Guarded holder(Post post) {
        return account(post.account().orElseThrow()).orElseThrow();
    }

    @Override
    public Optional<Account> account(UUID id) {
        return accounts.values().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    @Override
    public void add(ApiClient client) {
        clients.put(client.name(), client);
    }

    @Override
    public boolean isSecurityHeld(LocalDate day) {
        return posts.stream()
                .anyMatch(post -> post.terms().duty() == Duty.SECURITY && post.state() == PostState.APPROVED);
    }

    @Override
    public boolean isHeldBesides(Post one, LocalDate day) {
        return posts.stream()
                .anyMatch(post -> post.terms().duty() == one.terms().duty()
                        && post.state() == PostState.APPROVED
                        && !post.id().equals(one.id()));
    }

    @Override
    public boolean awaitsFirstPassword(Account account) {
        return false;
    }

    @Override
    public void add(Invitation invitation, Instant now) {
        invitations.stream()
                .filter(earlier -> earlier.account().equals(invitation.account()))
                .forEach(earlier -> earlier.close(now));
        invitations.add(invitation);
    }

    @Override
    public Optional<UUID> organisation(String code, LocalDate day) {
        return code.isEmpty() ? Optional.empty() : Optional.of(new UUID(0, code.hashCode()));
    }

    @Override
    public Optional<UUID> bureau(String code) {
        return Optional.of(new UUID(0, 99));
    }

    @Override
    public void add(Account account) {
        accounts.put(account.name(), account);
    }
}
