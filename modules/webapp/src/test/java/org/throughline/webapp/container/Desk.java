package org.throughline.webapp.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.directory.domain.Account;
import org.throughline.kernel.BilingualText;

/** Work of the kind that services do, for tests of what the container promises around it. */
@ApplicationScoped
@Transactional
public class Desk {

    private final List<String> heardWithin = new CopyOnWriteArrayList<>();
    private final List<String> heardAfterwards = new CopyOnWriteArrayList<>();

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    @Inject
    private Event<Entered> news;

    /** News of a test. */
    public record Entered(String name) {}

    /** Enters an account, tells of it, and fails afterwards if asked to. */
    public UUID enter(String name, boolean failing) {
        Account account = new Account(UUID.randomUUID(), name, new BilingualText("某人", "Somebody"), "kept");
        entities.persist(account);
        entities.flush();
        news.fire(new Entered(name));
        if (failing) {
            throw new IllegalStateException("as asked");
        }
        return account.id();
    }

    public Account read(UUID id) {
        return entities.find(Account.class, id);
    }

    /** Counts a wrong secret on a copy that was read earlier, in another transaction. */
    public void failOn(Account former) {
        former.failed(java.time.Instant.EPOCH);
        entities.merge(former);
    }

    public long count(String name) {
        return entities.createQuery("select count(a) from Account a where a.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** What nobody but the owner of the database may do. */
    public void defineATable() {
        entities.createNativeQuery("create table directory.trespass (id int)").executeUpdate();
    }

    public List<String> heardWithin() {
        return heardWithin;
    }

    public List<String> heardAfterwards() {
        return heardAfterwards;
    }

    void within(@Observes Entered entered) {
        heardWithin.add(entered.name());
    }

    void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Entered entered) {
        heardAfterwards.add(entered.name());
    }
}
