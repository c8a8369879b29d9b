package org.throughline.directory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Invitation;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostState;
import org.throughline.kernel.ProblemException;

@ApplicationScoped
class JpaDirectoryRepository implements DirectoryRepository {

    /** Part of the names of both constraints, of accounts and of clients. */
    private static final String NAME_IS_TAKEN = "name_is_taken";

    /** Whoever was entered with a link has none until they follow one. */
    private static final String HAS_A_PASSWORD = "(not exists (select i from Invitation i where i.account = p.account)"
            + " or exists (select i from Invitation i where i.account = p.account and i.usedAt is not null))";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    JpaDirectoryRepository() {
        // For the container.
    }

    JpaDirectoryRepository(EntityManager entities) {
        this.entities = entities;
    }

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
    public Optional<Post> post(UUID id) {
        return Optional.ofNullable(entities.find(Post.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Guarded holder(Post post) {
        return post.account()
                .<Guarded>map(id -> entities.find(Account.class, id))
                .orElseGet(() -> entities.find(ApiClient.class, post.client().orElseThrow()));
    }

    @Override
    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    @Override
    public void add(Account account) {
        enter(account, account(account.name()).isPresent());
    }

    @Override
    public void add(ApiClient client) {
        enter(client, client(client.name()).isPresent());
    }

    /** Asking first spares the log a failed statement; the constraint decides between two who come at once. */
    private void enter(Guarded holder, boolean isKnown) {
        ProblemException taken = new ProblemException(DirectoryProblem.NAME_TAKEN, Map.of("name", holder.name()));
        if (isKnown) {
            throw taken;
        }
        insert(holder, NAME_IS_TAKEN, taken);
    }

    @Override
    public void add(Post post) {
        insert(post, "post_duties_are_kept_apart", new ProblemException(DirectoryProblem.DUTIES_APART));
    }

    @Override
    public boolean isSecurityHeld(LocalDate day) {
        return administrators(Duty.SECURITY, day, "").getSingleResult() > 0;
    }

    @Override
    public boolean isHeldBesides(Post post, LocalDate day) {
        return administrators(post.terms().duty(), day, " and p.id <> :post and " + HAS_A_PASSWORD)
                        .setParameter("post", post.id())
                        .getSingleResult()
                > 0;
    }

    /** How many hold it; all other changes of posts wait first, or the answer would be out of date when it is used. */
    private TypedQuery<Long> administrators(@Nullable Duty duty, LocalDate day, String further) {
        entities.createNativeQuery("select cast(directory.hold_changes_back() as text)", String.class)
                .getResultList();
        return entities.createQuery(
                        "select count(p) from Post p where p.duty = :duty and p.state = :approved"
                                + " and (p.validTo is null or p.validTo > :day)" + further,
                        Long.class)
                .setParameter("duty", duty)
                .setParameter("approved", PostState.APPROVED)
                .setParameter("day", day);
    }

    @Override
    public void add(Invitation invitation, Instant now) {
        entities.createQuery(
                        "select i from Invitation i where i.usedAt is null and i.account = :account", Invitation.class)
                .setParameter("account", invitation.account().orElseThrow())
                .getResultStream()
                .forEach(earlier -> earlier.close(now));
        entities.persist(invitation);
    }

    @Override
    public boolean awaitsFirstPassword(Account account) {
        return entities.createQuery(
                        "select count(i) > 0 and count(i.usedAt) = 0 from Invitation i where i.account = :account",
                        Boolean.class)
                .setParameter("account", account.id())
                .getSingleResult();
    }

    @Override
    public Optional<UUID> organisation(String code, LocalDate day) {
        List<?> ids = entities.createNativeQuery(
                        "select o.id from directory.organisation o join directory.organisation_phase p"
                                + " on p.organisation = o.id where o.code = :code and p.valid_from <= :day"
                                + " and (p.valid_to is null or p.valid_to > :day)",
                        UUID.class)
                .setParameter("code", code)
                .setParameter("day", day)
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    /** What a constraint refuses is refused in words; every other failure stays what it is. */
    private void insert(Object entity, String constraint, ProblemException refusal) {
        try {
            entities.persist(entity);
            entities.flush();
        } catch (PersistenceException failed) {
            for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && String.valueOf(sql.getMessage()).contains(constraint)) {
                    throw refusal;
                }
            }
            throw failed;
        }
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
