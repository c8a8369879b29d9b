package org.throughline.enterprises.persistence;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.MergeContributor;
import org.throughline.enterprises.MergedRecord;
import org.throughline.enterprises.Merging;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.SomeoneAtWork;
import org.throughline.enterprises.application.ContactsBroughtOver;
import org.throughline.enterprises.application.FactService;
import org.throughline.enterprises.application.FactVault;
import org.throughline.enterprises.application.MergeParts;
import org.throughline.enterprises.application.MergePreview;
import org.throughline.enterprises.application.MergeService;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.enterprises.domain.FirmMerge;
import org.throughline.enterprises.domain.MergeEntry;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Uscc;

/** Firms that can be merged with everything that firms have, in a real database. */
final class MergeHouse {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private final RegisterDatabase database;
    private final RecordingJournal journal = new RecordingJournal();
    private Instant now = Firms.NOON;

    /** Four firms in Longwan, numbered from 1, and one in Yongjia, number 5. */
    MergeHouse(RegisterDatabase database) {
        this.database = database;
        database.empty();
        database.load(IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Firms.aRecord(
                        number, "温州示例" + number + "号电气有限公司", "C3823", number == 5 ? "330324" : "330303", null)));
    }

    RecordingJournal journal() {
        return journal;
    }

    MergeHouse later() {
        now = now.plus(Duration.ofMinutes(1));
        return this;
    }

    Instant now() {
        return now;
    }

    EnterpriseSummary firm(int number) {
        return database.directory()
                .find(Uscc.of(Firms.code(number)), Reach.EVERYWHERE)
                .orElseThrow();
    }

    MergeHouse fact(int firm, String name, @Nullable Integer year, String value) {
        return fact(firm, name, year, value, DAY, "公示" + firm);
    }

    MergeHouse fact(int firm, String name, @Nullable Integer year, String value, LocalDate day, String source) {
        FactEntry entry = FactEntry.of(value, year, source, day, null, "更正");
        database.inTransaction(entities -> facts(entities)
                .record(Uscc.of(Firms.code(firm)), name, Reach.EVERYWHERE, IfMatch.of("*"), () -> entry));
        return later();
    }

    private FactService facts(EntityManager entities) {
        return new FactService(
                new JpaEnterpriseRepository(entities),
                new SqlFactRepository(database.catalogue(), entities),
                new FactVault(ContactHouse.vault(entities), journal, Clock.fixed(now, ZoneOffset.UTC)),
                new SomeoneAtWork("lin"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What counts of a firm today, by fact and year. */
    Map<String, String> counts(int firm) {
        return history(firm).stream()
                .filter(FactSummary::current)
                .collect(Collectors.toMap(
                        fact -> fact.definition().name() + (fact.year() == null ? "" : fact.year()),
                        FactSummary::value));
    }

    List<FactSummary> history(int firm) {
        return database.directory().factHistory(Uscc.of(Firms.code(firm)), Reach.EVERYWHERE);
    }

    FirmMerge merge(int former, int into) {
        EnterpriseSummary closed = firm(former);
        EnterpriseSummary survivor = firm(into);
        return merge(DuplicateHouse.KEEPER, survivor, entry(closed));
    }

    static MergeEntry entry(EnterpriseSummary former) {
        return new MergeEntry(former.uscc().value(), former.version(), "同一家企业，迁址前后各登记了一次");
    }

    FirmMerge merge(OwnStanding who, EnterpriseSummary into, MergeEntry entry) {
        return as(who, service -> service.merge(into, IfMatch.version(into.version()), () -> entry));
    }

    <T> T as(OwnStanding who, Function<MergeService, T> act) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return database.inTransaction(entities ->
                act.apply(new MergeService(new SqlMerges(entities), parts(entities, clock), who, journal, clock)));
    }

    <T> T preview(Function<MergePreview, T> act) {
        return database.inTransaction(entities -> act.apply(
                new MergePreview(new SqlMerges(entities), parts(entities, Clock.fixed(now, ZoneOffset.UTC)))));
    }

    Map<String, Long> previewed(int former, int into) {
        Merging merging = new Merging(firm(former), firm(into));
        return this.<List<MergePreview.Part>>preview(preview -> preview.parts(merging)).stream()
                .collect(Collectors.toMap(MergePreview.Part::name, MergePreview.Part::count));
    }

    List<MergedRecord> previewed(int former, int into, String part) {
        Merging merging = new Merging(firm(former), firm(into));
        return preview(preview -> preview.records(merging, part, 50, Optional.empty()))
                .items();
    }

    private MergeParts parts(EntityManager entities, Clock clock) {
        List<MergeContributor> parts = List.of(
                new ReferralsBroughtOver(new SomeOrganisations(), clock, entities),
                new AssignmentsBroughtOver(new SomeOrganisations(), new SomeoneAtWork("lin"), clock, entities),
                new FactsBroughtOver(database.catalogue(), entities),
                new NamesBroughtOver(entities),
                new ReadingsBroughtOver(entities),
                new ContactsBroughtOver(new SqlContactRepository(entities), ContactHouse.vault(entities)));
        return new MergeParts(parts);
    }

    List<String> inconsistencies() {
        List<String> found = new ArrayList<>();
        database.asOwner("create or replace view enterprises.tested as select rule || ' ' || subject as fault"
                + " from enterprises.inconsistencies()");
        database.asOwner("grant select on enterprises.tested to throughline_app");
        found.addAll(database.column("select fault from enterprises.tested"));
        database.asOwner("drop view enterprises.tested");
        return found;
    }
}
