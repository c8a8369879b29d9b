package org.throughline.policies;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactRecord;
import org.throughline.enterprises.FirmFactsFeed;
import org.throughline.enterprises.FirmLoader;
import org.throughline.enterprises.FirmRecord;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.kernel.Uscc;
import org.throughline.testkit.TestDatabase;

/** A register of random firms in a real database; its clauses ask about few facts, with few values, of many firms. */
public final class TrialRegister {

    /** Before every day of the tests. */
    private static final LocalDate SAID = LocalDate.of(2026, 1, 31);

    private static final Instant RECORDED = Instant.parse("2026-02-01T00:00:00Z");
    private static final List<String> INDUSTRIES = List.of("C3411", "C3441", "C3823", "I6513");

    private static final List<String> ZONES = List.of("'wenzhou-bay'", "'wenzhou-htz'", "null");

    private final Random random;
    private final List<UUID> firms = new ArrayList<>();

    /** So many firms in an empty register. */
    public TrialRegister(Random random, int many) {
        this.random = random;
        TestDatabase.get().empty("policies");
        sql("truncate enterprises.fact, enterprises.recording, enterprises.firm_size, enterprises.enterprise_history,"
                + " enterprises.enterprise, enterprises.firm_change restart identity cascade");
        enter(many);
    }

    /** More firms. */
    public void enter(int many) {
        int from = firms.size();
        List<FirmRecord> records = IntStream.range(from, from + many)
                .mapToObj(number -> new FirmRecord(
                        TimeOrderedUuid.of(1_700_000_000_000L + number, number, number),
                        uscc(number),
                        "温州示例" + number + "号电气有限公司",
                        EntityKind.COMPANY,
                        new IndustryCode(INDUSTRIES.get(random.nextInt(INDUSTRIES.size()))),
                        new DivisionCode(number % 4 == 0 ? "330324" : "330303"),
                        number % 3 == 0 ? "wenzhou-bay" : null,
                        false,
                        facts()))
                .toList();
        records.forEach(record -> firms.add(record.id()));
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            FirmLoader.over(connection).load(records.stream(), "test", soFar -> {});
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code of a firm by its number. */
    public static Uscc uscc(int number) {
        String first17 = "91330398MA%07d".formatted(number);
        return Uscc.of(first17 + Uscc.checkDigit(first17));
    }

    /** The identity of a firm by its number. */
    public UUID firm(int number) {
        return firms.get(number);
    }

    /** All of them. */
    public List<UUID> firms() {
        return List.copyOf(firms);
    }

    /** Any of them. */
    public UUID any() {
        return firms.get(random.nextInt(firms.size()));
    }

    private List<FactRecord> facts() {
        List<FactRecord> facts = new ArrayList<>();
        for (int year = 2023; year <= 2025; year++) {
            add(facts, "revenue", year, Integer.toString(random.nextInt(5) * 1_000_000));
            add(facts, "rdExpenditure", year, Integer.toString(random.nextInt(5) * 20_000));
            add(facts, "employees", year, Integer.toString(random.nextInt(6) * 10));
        }
        add(
                facts,
                "registeredOn",
                null,
                LocalDate.of(2018 + random.nextInt(9), 3, 2).toString());
        add(facts, "highTech", null, Boolean.toString(random.nextBoolean()));
        add(facts, "environmentPenalty", null, Boolean.toString(random.nextInt(5) == 0));
        add(facts, "creditRating", null, List.of("A", "B", "C", "D").get(random.nextInt(4)));
        add(facts, "aiUses", null, random.nextBoolean() ? "retrofit" : "new,retrofit");
        return facts;
    }

    private void add(List<FactRecord> facts, String name, @Nullable Integer year, String value) {
        if (random.nextInt(8) != 0) {
            facts.add(new FactRecord(name, year, value, "test", SAID, RECORDED));
        }
    }

    /** Something else is said of a random firm, of a later day or instead of what was said. Gives the firm. */
    public UUID change() {
        UUID firm = any();
        switch (random.nextInt(7)) {
            case 0 -> say(firm, "revenue", 2025, Integer.toString(random.nextInt(5) * 1_000_000));
            case 1 -> say(firm, "rdExpenditure", 2025, Integer.toString(random.nextInt(5) * 20_000));
            case 2 -> say(firm, "employees", 2025, Integer.toString(random.nextInt(6) * 10));
            case 3 -> correct(firm, Integer.toString(random.nextInt(6) * 10));
            case 4 -> sits(firm, ZONES.get(random.nextInt(ZONES.size())));
            case 5 -> say(firm, "patents", null, Integer.toString(random.nextInt(5)));
            default ->
                sql("update enterprises.enterprise set version = version + 1, industry = '"
                        + INDUSTRIES.get(random.nextInt(INDUSTRIES.size())) + "' where id = '" + firm + "'");
        }
        return firm;
    }

    /** Of a firm it is known that it was registered on a day and is no high-tech enterprise, and nothing else. */
    public static void registered(UUID firm, LocalDate day) {
        sql("delete from enterprises.fact where enterprise_id = '" + firm + "'; insert into enterprises.fact"
                + " (enterprise_id, recording_id, as_of, definition_id, day, truth) select '" + firm
                + "', 1, '2026-01-31', d.id, case d.name when 'registeredOn' then date '" + day + "' end,"
                + " case d.name when 'highTech' then false end from enterprises.fact_definition d"
                + " where d.name in ('registeredOn', 'highTech')");
    }

    /** A firm sits in another zone, which is written as SQL has it. */
    public static void sits(UUID firm, String zone) {
        sql("update enterprises.enterprise set version = version + 1, zone = " + zone + " where id = '" + firm + "'");
    }

    /** Somebody says another number. */
    public static void say(UUID firm, String fact, @Nullable Integer year, String number) {
        sql(saying(firm, fact, year, number));
    }

    /** Somebody says that the number of employees of 2025 was another all along. */
    private static void correct(UUID firm, String number) {
        String of = "f.enterprise_id = '" + firm + "' and f.definition_id = (select id from"
                + " enterprises.fact_definition where name = 'employees') and f.year = 2025";
        sql("insert into enterprises.recording (source, recorded_at, recorded_by) values ('correction', now(), 'test');"
                + " update enterprises.fact f set latest = false, superseded_by = (select max(id) from"
                + " enterprises.recording) where " + of + " and f.latest; insert into enterprises.fact (enterprise_id,"
                + " recording_id, as_of, definition_id, year, number) select f.enterprise_id, f.superseded_by, f.as_of,"
                + " f.definition_id, f.year, " + number + " from enterprises.fact f where " + of
                + " and f.superseded_by = (select max(id) from enterprises.recording)");
    }

    /** Another source says what is known of a fact once more, of a later day. */
    public static void repeat(UUID firm, String fact, LocalDate asOf) {
        String of = "f.enterprise_id = '" + firm + "' and f.definition_id = (select id from"
                + " enterprises.fact_definition where name = '" + fact + "') and f.latest";
        String with = "f.enterprise_id, (select max(id) from enterprises.recording) as max, date '" + asOf
                + "' as date, f.definition_id," + " f.day, f.truth, f.number from enterprises.fact f where ";
        sql("insert into enterprises.recording (source, recorded_at, recorded_by) values ('again', now(), 'test');"
                + " create temp table again on commit drop as select " + with + of + ";"
                + " update enterprises.fact f set latest = false where " + of + "; insert into enterprises.fact"
                + " (enterprise_id, recording_id, as_of, definition_id, day, truth, number) select enterprise_id, max,"
                + " date, definition_id, day, truth, number from again");
    }

    /** The statements by which somebody says another number. */
    public static String saying(UUID firm, String fact, @Nullable Integer year, String number) {
        String definition = "(select id from enterprises.fact_definition where name = '" + fact + "')";
        String of = "f.enterprise_id = '" + firm + "' and f.definition_id = " + definition
                + " and f.year is not distinct from " + year + "::smallint";
        return "with l as (update enterprises.fact f set latest = false where " + of + " and f.latest) select 1;"
                + " insert into enterprises.recording (source, recorded_at, recorded_by) values ('later', now(), 'test');"
                + " insert into enterprises.fact (enterprise_id, recording_id, as_of, definition_id, year, number)"
                + " select '" + firm + "', (select max(id) from enterprises.recording), coalesce((select max(f.as_of)"
                + " from enterprises.fact f where " + of + "), '2026-01-31') + 1, " + definition + ", " + year + ", "
                + number;
    }

    /** Carries out statements as the owner, in one transaction. */
    public static void sql(String statements) {
        try (Connection connection = TestDatabase.get().ownerSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is known of them, as the application reads it. */
    public static FirmFactsFeed feed() {
        return FirmFactsFeed.over(TestDatabase.get().applicationSource());
    }
}
