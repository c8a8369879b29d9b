package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.hibernate.jdbc.Work;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Consent;
import org.throughline.enterprises.domain.ContactPerson;
import org.throughline.enterprises.domain.ContactReading;
import org.throughline.enterprises.domain.ContactRepository;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;

/** Contact persons by SQL on the connection of the transaction. */
@ApplicationScoped
class SqlContactRepository implements ContactRepository {

    private static final String ADD = "insert into enterprises.contact_person (id, enterprise_id, version, title,"
            + " phone_digest, added_at, added_by, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGE = "update enterprises.contact_person set version = ?, title = ?,"
            + " phone_digest = ?, changed_by = ? where id = ?";

    private static final String DIGEST = "update enterprises.contact_person set phone_digest = ? where id = ?";

    private static final String FORGET = "delete from enterprises.contact_consent where contact_id = ?";

    private static final String ERASE = "update enterprises.contact_person set version = version + 1, title = null,"
            + " phone_digest = null, erased_at = ?, erased_by = ? where id = ?";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    SqlContactRepository() {
        // For the container.
    }

    SqlContactRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void hold(UUID enterprise) {
        does(connection -> ContactSql.hold(connection, enterprise));
    }

    @Override
    public Page<ContactPerson> of(UUID enterprise, int limit, @Nullable Cursor after) {
        UUID place = place(after);
        return page(
                work(connection -> ContactSql.of(connection, enterprise, place, limit + 1)), limit, ContactPerson::id);
    }

    @Override
    public Optional<ContactPerson> find(UUID enterprise, UUID contact) {
        return work(connection -> ContactSql.find(connection, enterprise, contact));
    }

    @Override
    public Optional<UUID> withPhone(UUID enterprise, String digest) {
        return work(connection -> ContactSql.withPhone(connection, enterprise, digest));
    }

    @Override
    public void add(ContactPerson person, @Nullable String phoneDigest) {
        does(connection -> ContactSql.update(
                connection,
                ADD,
                person.id(),
                person.enterprise(),
                person.version(),
                person.title(),
                phoneDigest,
                person.added().at(),
                person.added().by(),
                person.added().by()));
    }

    @Override
    public void change(ContactPerson person, @Nullable String phoneDigest, String by) {
        does(connection ->
                ContactSql.update(connection, CHANGE, person.version(), person.title(), phoneDigest, by, person.id()));
    }

    @Override
    public void agree(UUID contact, Consent consent) {
        does(connection -> ContactSql.agree(connection, contact, consent));
    }

    @Override
    public void withdraw(UUID contact, Consent withdrawn) {
        does(connection -> ContactSql.withdraw(connection, contact, withdrawn));
    }

    @Override
    public void erase(UUID contact, ContactPerson.Written erased) {
        does(connection -> {
            ContactSql.update(connection, FORGET, contact);
            ContactSql.update(connection, ERASE, erased.at(), erased.by(), contact);
        });
    }

    @Override
    public long count(UUID enterprise) {
        return MergeRows.number(
                entities, "select count(*) from enterprises.contact_person where enterprise_id = ?", enterprise);
    }

    @Override
    public List<ContactPerson> all(UUID enterprise, String after, int most) {
        UUID place = after.isEmpty() ? null : place(new Cursor(List.of(after)));
        return work(connection -> ContactSql.of(connection, enterprise, place, most));
    }

    @Override
    public List<UUID> withPhone(UUID enterprise) {
        return MergeRows.all(
                entities,
                "select id from enterprises.contact_person where enterprise_id = ? and phone_digest is not null",
                row -> row.getObject(1, UUID.class),
                enterprise);
    }

    @Override
    public long bringOver(UUID former, UUID surviving, Map<UUID, Optional<String>> digests) {
        digests.forEach((contact, digest) ->
                does(connection -> ContactSql.update(connection, DIGEST, digest.orElse(null), contact)));
        return MergeRows.run(
                entities,
                "update enterprises.contact_person set enterprise_id = ? where enterprise_id = ?",
                surviving,
                former);
    }

    @Override
    public void read(UUID enterprise, ContactReading reading) {
        does(connection -> ContactSql.read(connection, enterprise, reading));
    }

    @Override
    public Page<ContactReading> readings(UUID enterprise, @Nullable UUID contact, int limit, @Nullable Cursor after) {
        UUID place = place(after);
        return page(
                work(connection -> ContactSql.readings(connection, enterprise, contact, place, limit + 1)),
                limit,
                ContactReading::id);
    }

    private static <T> Page<T> page(List<T> found, int limit, Function<T, UUID> id) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Page<>(
                items, more ? new Cursor(List.of(id.apply(items.get(limit - 1)).toString())) : null);
    }

    private static @Nullable UUID place(@Nullable Cursor after) {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after.key().get(0));
        } catch (IllegalArgumentException noIdentity) {
            throw PageQuery.unusablePlace();
        }
    }

    private void does(Work work) {
        entities.unwrap(Session.class).doWork(work);
    }

    private <T> T work(ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
