package org.throughline.directory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;

@ApplicationScoped
class JpaDirectoryRepository implements DirectoryRepository {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Override
    public Optional<Account> account(String name) {
        return named(Account.class, name);
    }

    @Override
    public Optional<ApiClient> client(String name) {
        return named(ApiClient.class, name);
    }

    @Override
    public Guarded locked(Guarded seen) {
        return entities.find(seen.getClass(), seen.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Invitation> invitation(String digest) {
        return Optional.ofNullable(entities.find(Invitation.class, digest, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void add(Account account) {
        entities.persist(account);
    }

    @Override
    public void add(Post post) {
        entities.persist(post);
    }

    @Override
    public Optional<UUID> bureau(String code) {
        List<?> ids = entities.createNativeQuery(
                        "select id from directory.organisation where kind = 'BUREAU'"
                                + " order by (code = :code) desc, code limit 1",
                        UUID.class)
                .setParameter("code", code)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    private <T> Optional<T> named(Class<T> type, String name) {
        return entities.createQuery("select g from " + type.getSimpleName() + " g where g.name = :name", type)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
