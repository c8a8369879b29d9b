package org.throughline.enterprises.persistence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.FactKeeper;
import org.throughline.enterprises.application.FactService;
import org.throughline.enterprises.application.FactVault;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.Uscc;
import org.throughline.personal.PersonalSubject;
import org.throughline.personal.PersonalVault;
import org.throughline.testkit.TestDatabase;

/** Firms with a personal fact, with vault and journal, in a real database. */
record PersonalFactHouse(RegisterDatabase database) {

    /** A personal fact of the tests, which the catalogue of all others does not have. */
    static final String OWNER = "testOwner";

    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    static PersonalFactHouse open() {
        RegisterDatabase database = new RegisterDatabase();
        database.asOwner(
                "insert into enterprises.fact_definition (id, name, type, yearly, codes, label_zh, label_en, personal,"
                        + " also_called) values (30011, 'testOwner', 'STRING', false, '{}', '测试负责人', 'Owner of a test', 'NAME',"
                        + " '{测试法人}')");
        return new PersonalFactHouse(database);
    }

    void close() {
        database.empty();
        TestDatabase.get().empty("journal", "personal");
        database.asOwner("delete from enterprises.fact_definition where id > 30000");
        database.close();
    }

    /** Three firms in Longwan and one, number 4, in Yongjia. */
    PersonalFactHouse furnished() {
        database.empty();
        TestDatabase.get().empty("journal", "personal");
        database.load(IntStream.rangeClosed(1, 4)
                .mapToObj(number -> Firms.aRecord(
                        number, "温州示例" + number + "号电气有限公司", "C3823", number == 4 ? "330324" : "330303", null)));
        return this;
    }

    EnterpriseSummary firm(int number) {
        return database.directory()
                .find(Uscc.of(Firms.code(number)), Reach.EVERYWHERE)
                .orElseThrow();
    }

    FactService.Recorded record(int firm, String value) {
        return record(firm, value, DAY, "执照", null, 0);
    }

    FactService.Recorded record(
            int firm, String value, LocalDate day, String source, @Nullable String reason, int minute) {
        FactEntry entry = FactEntry.of(value, null, source, day, null, reason);
        return facts(
                minute,
                service -> service.record(
                        Uscc.of(Firms.code(firm)), OWNER, Reach.EVERYWHERE, IfMatch.of("*"), () -> entry));
    }

    long erase(int firm, String reason, int minute) {
        return facts(
                minute,
                service -> service.erase(Uscc.of(Firms.code(firm)), OWNER, Reach.EVERYWHERE, IfMatch.of("*"), reason));
    }

    <T> T facts(int minute, Function<FactService, T> act) {
        Instant now = Firms.NOON.plusSeconds(60L * minute);
        return database.inTransaction(entities -> act.apply(new FactService(
                new JpaEnterpriseRepository(entities),
                new SqlFactRepository(database.catalogue(), entities),
                new FactVault(
                        ContactHouse.vault(entities), ContactHouse.journal(entities), Clock.fixed(now, ZoneOffset.UTC)),
                new SomeoneAtWork("lin"),
                Clock.fixed(now, ZoneOffset.UTC))));
    }

    List<FactSummary> history(int firm) {
        return database.directory().factHistory(Uscc.of(Firms.code(firm)), Reach.EVERYWHERE);
    }

    /** Merges one record into another, and what was shown of its facts before. */
    List<MergedRecord> merged(int former, int into) {
        Merging merging = new Merging(firm(former), firm(into));
        return database.inTransaction(entities -> {
            MergeContributor facts = new FactsBroughtOver(database.catalogue(), entities);
            List<MergedRecord> shown = facts.records(merging, "", 10);
            entities.createNativeQuery(
                            "insert into enterprises.merge (id, former, surviving, reason, at, by_whom, moved)"
                                    + " values (:id, :former, :into, '一家', now(), 'lin', '{}')")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("former", merging.former().id())
                    .setParameter("into", merging.surviving().id())
                    .executeUpdate();
            entities.createNativeQuery("select cast(enterprises.close_firm(:former, :into) as text)")
                    .setParameter("former", merging.former().id())
                    .setParameter("into", merging.surviving().id())
                    .getSingleResult();
            facts.bringOver(merging);
            return shown;
        });
    }

    /** By what name the vault has what counts of a firm. */
    String handle(int firm) {
        return history(firm).stream()
                .filter(FactSummary::current)
                .map(fact -> Objects.requireNonNull(fact.sealed()).handle())
                .findFirst()
                .orElseThrow();
    }

    boolean mayReveal(String handle, Reach reach) {
        return database.inTransaction(
                entities -> new FactKeeper(new SqlFactRepository(database.catalogue(), entities), right -> reach)
                        .mayReveal(handle));
    }

    <T> T vault(Function<PersonalVault, T> act) {
        return database.inTransaction(entities -> act.apply(ContactHouse.vault(entities)));
    }

    /** What the vault has under a name, whole. */
    Optional<String> opened(String handle) {
        return vault(vault -> vault.own(subject(handle), "name"));
    }

    Optional<String> masked(String handle) {
        return vault(vault -> vault.masked(subject(handle), "name", PersonalDatum.NAME));
    }

    static PersonalSubject subject(String handle) {
        return new PersonalSubject("enterprise-fact", handle);
    }

    List<String> inconsistencies() {
        return database.column("select rule from enterprises.inconsistencies()");
    }

    /** Every table that has a text somewhere. */
    List<String> tablesWith(String text) {
        return new ContactHouse(database).tablesWith(text);
    }
}
