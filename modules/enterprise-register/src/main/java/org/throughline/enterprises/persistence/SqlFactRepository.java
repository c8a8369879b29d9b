package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.SealedValue;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.enterprises.domain.FirmInPlace;

/** Facts are written by SQL on the connection of the transaction: they are values, never changed, only superseded. */
@ApplicationScoped
class SqlFactRepository implements FactRepository {

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    private FactCatalogue catalogue;

    SqlFactRepository() {
        // For the CDI proxy.
    }

    @Inject
    SqlFactRepository(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    SqlFactRepository(FactCatalogue catalogue, EntityManager entities) {
        this.catalogue = catalogue;
        this.entities = entities;
    }

    @Override
    public Optional<FactDefinition> definition(String name) {
        FactCatalogue.Entries entries = work(catalogue::on);
        return entries.id(name).map(entries::get);
    }

    @Override
    public List<FactSummary> believed(UUID enterprise, FactDefinition definition, @Nullable Integer year) {
        FactSql.Key key = key(enterprise, definition, year);
        return work(connection -> FactSql.believed(connection, catalogue, key));
    }

    @Override
    public void record(UUID enterprise, FactSummary fact) {
        FactSql.Key key = key(enterprise, fact.definition(), fact.year());
        work(connection -> {
            int recording = FactSql.newRecording(connection, fact);
            FactSql.correct(connection, key, fact.asOf(), recording);
            if (fact.current()) {
                FactSql.overtake(connection, key);
            }
            FactSql.insert(connection, key, recording, fact);
            return recording;
        });
    }

    @Override
    public List<String> kept(UUID enterprise, FactDefinition definition) {
        short number = key(enterprise, definition, null).definition();
        return work(connection -> FactErasureSql.kept(connection, enterprise, number));
    }

    @Override
    public void erase(UUID enterprise, FactDefinition definition, List<String> handles, SealedValue.Erasure erasure) {
        short number = key(enterprise, definition, null).definition();
        work(connection -> FactErasureSql.erase(connection, enterprise, number, handles, erasure));
    }

    @Override
    public Optional<FirmInPlace> holder(UUID enterprise) {
        return work(connection -> FactErasureSql.holder(connection, enterprise));
    }

    private FactSql.Key key(UUID enterprise, FactDefinition definition, @Nullable Integer year) {
        short number = work(catalogue::on).id(definition.name()).orElseThrow();
        return new FactSql.Key(enterprise, number, year);
    }

    private <T> T work(ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
