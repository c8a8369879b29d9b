package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.Story;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;
import org.throughline.enterprises.domain.FactRepository;
import org.throughline.kernel.Uscc;

/** The table made by hand, told to the real register and asked of it. */
class BeliefsInTheRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Uscc OTHER = Uscc.of(Firms.code(2));

    private static RegisterDatabase database;
    private static UUID other;

    @BeforeAll
    static void tellTheStory() {
        database = new RegisterDatabase();
        database.empty();
        var firm = Firms.aRecord(1, "温州湾示例电气有限公司", "C3823", "330303", null);
        var second = Firms.aRecord(2, "龙湾示例阀门有限公司", "C3443", "330303", null);
        other = second.id();
        database.load(List.of(firm, second).stream());
        for (Story.Said said : Story.said()) {
            write(firm.id(), said);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} about {1} as known on {2}: {4}")
    @CsvFileSource(resources = Story.BELIEVED, numLinesToSkip = 1)
    void whatWasBelievedOnADayAboutADay(
            String fact, LocalDate about, LocalDate known, @Nullable String believed, String why) {
        List<FactSummary> all =
                database.directory().facts(Uscc.of(Firms.CODE), Reach.EVERYWHERE, about, Story.endOf(known));

        assertThat(all)
                .filteredOn(one ->
                        one.definition().name().equals(fact) && (one.year() == null || one.year() == about.getYear()))
                .extracting(FactSummary::value)
                .as(why)
                .isEqualTo(believed == null ? List.of() : List.of(believed));
    }

    @Test
    void inWhateverOrderThingsAreSaidTheLastWordIsThatOfTheLatestDay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<FactSummary> written = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean yearly = random.nextBoolean();
            written.add(write(
                    other,
                    new Story.Said(
                            Firms.NOON.plusSeconds(i),
                            yearly ? "employees" : "digitalLevel",
                            yearly ? 2020 + random.nextInt(2) : null,
                            "" + (1 + random.nextInt(4)),
                            LocalDate.of(2023, 1, 1).plusDays(random.nextInt(12)),
                            null)));
        }

        List<FactSummary> history = database.directory().factHistory(OTHER, Reach.EVERYWHERE);

        assertThat(history).as("seed %d", seed).hasSize(written.size());
        assertThat(history.stream().filter(FactSummary::current).toList())
                .as("seed %d", seed)
                .hasSize(3)
                .containsExactlyInAnyOrderElementsOf(Beliefs.allAbout(history, TODAY, Instant.MAX));
    }

    private static FactSummary write(UUID firm, Story.Said said) {
        return database.inTransaction(entities -> {
            FactRepository facts = new SqlFactRepository(database.catalogue(), entities);
            FactDefinition definition = facts.definition(said.fact()).orElseThrow();
            Fact checked = Fact.of(
                    definition, FactEntry.of(said.value(), said.year(), "公示", said.asOf(), said.endsOn(), "说明"), TODAY);
            FactSummary fact = said.among(definition, facts.believed(firm, definition, checked.year()));
            facts.record(firm, fact);
            return fact;
        });
    }
}
