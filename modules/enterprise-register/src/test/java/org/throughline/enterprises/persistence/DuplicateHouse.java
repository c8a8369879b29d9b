package org.throughline.enterprises.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.OwnStanding;
import org.throughline.directory.Reach;
import org.throughline.directory.Standing;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.SomeOrganisations;
import org.throughline.enterprises.application.DuplicateService;
import org.throughline.enterprises.domain.DuplicatePair;
import org.throughline.exchange.IfMatch;
import org.throughline.kernel.Uscc;

/** A register with firms of given names, searched for duplicates in a real database. */
final class DuplicateHouse {

    static final OwnStanding KEEPER = hand("keeper", Reach.EVERYWHERE);
    static final OwnStanding LONGWAN = hand("longwan", SomeOrganisations.places("330303"));

    /** Reads everywhere and writes in Longwan. */
    static final OwnStanding NEAR = near();

    private final RegisterDatabase database;
    private final RecordingJournal journal = new RecordingJournal();
    private Instant now = Firms.NOON;

    DuplicateHouse(RegisterDatabase database) {
        this.database = database;
        database.empty();
        database.asOwner("truncate enterprises.duplicate_search");
    }

    private static OwnStanding near() {
        Standing here = LONGWAN.standing().orElseThrow();
        Map<String, Reach> reaches = Map.of(
                DuplicateService.READ, Reach.EVERYWHERE, DuplicateService.WRITE, here.reach(DuplicateService.WRITE));
        Standing standing =
                new Standing("near", Standing.Kind.PERSON, here.called(), here.called(), reaches, here.seats());
        return () -> Optional.of(standing);
    }

    static OwnStanding hand(String name, Reach reach) {
        return SomeOrganisations.hand(
                name, SomeOrganisations.BAY, reach, DuplicateService.READ, DuplicateService.WRITE);
    }

    /** Firms numbered from 1, all of one trade in Longwan. */
    DuplicateHouse firms(String... names) {
        return load(IntStream.rangeClosed(1, names.length)
                .mapToObj(number -> Firms.aRecord(number, names[number - 1], "C3823", "330303", null))
                .toList());
    }

    DuplicateHouse load(List<FirmRecord> firms) {
        database.load(firms.stream());
        return this;
    }

    DuplicateHouse search() {
        now = now.plus(Duration.ofMinutes(1));
        database.inTransaction(entities -> {
            SqlPairSearch search = new SqlPairSearch(entities);
            while (search.prepareNames() > 0) {
                // The rest.
            }
            search.pair(now);
            return search;
        });
        return this;
    }

    boolean due(Instant notSince) {
        return database.inTransaction(entities -> new SqlPairSearch(entities).isDue(notSince));
    }

    Instant now() {
        return now;
    }

    RecordingJournal journal() {
        return journal;
    }

    /** Each pair as the numbers of its firms, its reasons and its strength. */
    List<String> found() {
        return found(KEEPER, false);
    }

    List<String> found(OwnStanding who, boolean apart) {
        return as(who, service -> service.list(apart, 50, null)).items().stream()
                .map(pair -> number(pair.firm().uscc()) + "+"
                        + number(pair.other().uscc()) + " " + pair.reasons() + " " + pair.strength())
                .toList();
    }

    DuplicatePair pair(int one, int other) {
        return as(KEEPER, service -> service.find(code(one), code(other)));
    }

    DuplicatePair judge(OwnStanding who, DuplicatePair pair, boolean apart, @Nullable String reason) {
        return judge(who, pair, apart, IfMatch.version(pair.version()), reason);
    }

    DuplicatePair judge(OwnStanding who, DuplicatePair pair, boolean apart, IfMatch version, @Nullable String reason) {
        return as(
                who,
                service -> service.judge(
                        pair.firm().uscc(),
                        pair.other().uscc(),
                        version,
                        () -> new DuplicateService.Said(apart, reason)));
    }

    EnterpriseSummary firm(int number) {
        return database.directory().find(code(number), Reach.EVERYWHERE).orElseThrow();
    }

    static Uscc code(int number) {
        return Uscc.of(Firms.code(number));
    }

    private static int number(Uscc code) {
        return Integer.parseInt(code.value().substring(10, 17));
    }

    <T> T as(OwnStanding who, Function<DuplicateService, T> act) {
        return database.inTransaction(entities -> act.apply(new DuplicateService(
                new SqlDuplicates(entities), new NoJobs(), who, journal, Clock.fixed(now, ZoneOffset.UTC))));
    }
}
