package org.throughline.directory.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;

/** A directory for tests, with accounts only. */
class InMemoryDirectoryRepository implements DirectoryRepository {

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final List<Post> posts = new ArrayList<>();

    @Override
    public Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public Optional<ApiClient> client(String name) {
        return Optional.empty();
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

    @Override
    public Optional<UUID> bureau(String code) {
        return Optional.of(new UUID(0, 99));
    }

    @Override
    public void add(Account account) {
        accounts.put(account.name(), account);
    }
}
