package org.throughline.enterprises.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.configuration.ConfiguredFact;
import org.throughline.configuration.NamedCode;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.RecordingJournal;
import org.throughline.enterprises.bulk.CatalogueBook;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.journal.JournalEntry;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.PersonalDatum;
import org.throughline.kernel.ProblemException;
import org.throughline.testkit.TestDatabase;

class CatalogueBookTest {

    private static final NamedCode SCALE = named("scale", "规模", "Size");
    private static final NamedCode YUAN = named("yuan", "元", "yuan");
    private static final ConfiguredFact VALUATION = fact("valuation", "DECIMAL", true, YUAN, List.of());
    private static final ConfiguredFact GRADE =
            fact("grade", "CODE", false, null, List.of(named("GOLD", "金", "Gold"), named("SILVER", "银", "Silver")));

    private final RecordingJournal journal = new RecordingJournal();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = TestDatabase.get().applicationSource().getConnection();
        connection.setAutoCommit(false);
    }

    /** Nothing of it stays: the catalogue is that of all tests. */
    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatTheConfigurationHasStandsInItsOrderAndTheRestIsRetired() throws SQLException {
        bring(GRADE, VALUATION);

        List<FactDefinition> offered =
                catalogue().stream().filter(fact -> !fact.retired()).toList();
        assertThat(offered).extracting(FactDefinition::name).containsExactly("grade", "valuation");
        assertThat(offered.get(0).codes()).containsExactly("GOLD", "SILVER");
        assertThat(offered.get(0).choice("SILVER", Locale.CHINESE)).isEqualTo("银");
        assertThat(offered.get(1).unit()).isEqualTo(FactDefinition.Named.of("yuan", "元", "yuan"));
        assertThat(offered.get(0).changedBy())
                .containsExactly(FactDefinition.Named.of("wenzhou-ai/data", "数据处", "Data Office"));
        assertThat(offered.get(0).freshFor()).isEqualTo(Period.ofMonths(18));
        assertThat(offered.get(0).alsoCalled()).containsExactly("又名grade");
        assertThat(offered.get(1).changedBy()).isEmpty();
        assertThat(offered.get(1).freshFor()).isNull();
        assertThat(offered.get(1).minimum()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(journal.entries()).extracting(JournalEntry::kind).contains("fact-defined", "fact-retired");
    }

    @Test
    void theSameConfigurationTwiceChangesNothing() throws SQLException {
        bring(GRADE, VALUATION);
        int entries = journal.entries().size();

        bring(GRADE, VALUATION);

        assertThat(journal.entries()).hasSize(entries);
    }

    @Test
    void aCodeThatIsGoneKeepsItsNameAndIsNotOffered() throws SQLException {
        bring(GRADE, VALUATION);
        bring(fact("grade", "CODE", false, null, List.of(named("GOLD", "金奖", "Gold"))), VALUATION);

        FactDefinition grade = catalogue().get(0);

        assertThat(grade.codes()).containsExactly("GOLD");
        assertThat(grade.choice("GOLD", Locale.CHINESE)).isEqualTo("金奖");
        assertThat(grade.choice("SILVER", Locale.CHINESE)).isEqualTo("银");
        bring(fact("grade", "CODE", false, null, List.of(named("GOLD", "金奖", "Gold"))), VALUATION);
        assertThat(journal.entries())
                .filteredOn(entry -> entry.subjectId().equals("grade"))
                .hasSize(2);
    }

    @Test
    void whatComesBackIsInUseAgainUnderItsNumber() throws SQLException {
        bring(GRADE, VALUATION);
        short number = number("grade");
        bring(VALUATION);
        bring(VALUATION, GRADE);

        assertThat(number("grade")).isEqualTo(number);
        assertThat(catalogue())
                .filteredOn(fact -> !fact.retired())
                .extracting(FactDefinition::name)
                .containsExactly("valuation", "grade");
    }

    @Test
    void aFactKeepsItsTypeAndWhetherItIsYearly() throws SQLException {
        bring(GRADE, VALUATION);

        for (ConfiguredFact other : List.of(
                fact("valuation", "INTEGER", true, YUAN, List.of()),
                fact("valuation", "DECIMAL", false, YUAN, List.of()))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> bring(GRADE, other))
                            .type())
                    .isEqualTo(EnterpriseProblem.FACT_FIXED);
        }
    }

    @Test
    void whatIsPersonalStaysSoAndWhatIsNotDoesNotBecomeIt() throws SQLException {
        ConfiguredFact owner = fact("ownerOne", "STRING", false, null, List.of());
        bring(owner);
        bring(owner);

        assertThat(catalogue().get(0).personal()).isEqualTo(PersonalDatum.NAME);
        assertThat(journal.entries())
                .filteredOn(entry -> entry.subjectId().equals("ownerOne"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).contains("\"personal\":\"NAME\""));
        for (PersonalDatum other : Arrays.asList(null, PersonalDatum.PHONE)) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> bring(called(owner, other)))
                            .type())
                    .isEqualTo(EnterpriseProblem.FACT_FIXED);
        }
        try (Statement change = connection.createStatement()) {
            assertThatThrownBy(() -> change.execute("update enterprises.fact_definition set personal = null"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void absenceMeansNoOfWhatAFirmHasOrHasNotAndOfNoFigure() throws SQLException {
        bring(GRADE, VALUATION);
        try (Statement change = connection.createStatement()) {
            change.execute("update enterprises.fact_definition set absence_means_no = true where name = 'grade'");
            assertThat(catalogue())
                    .filteredOn(fact -> fact.name().equals("grade"))
                    .singleElement()
                    .extracting(FactDefinition::absenceMeansNo)
                    .isEqualTo(true);
            assertThatThrownBy(() -> change.execute(
                            "update enterprises.fact_definition set absence_means_no = true where name = 'valuation'"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("23514"));
        }
    }

    private static ConfiguredFact called(ConfiguredFact fact, @Nullable PersonalDatum personal) {
        return new ConfiguredFact(
                fact.name(),
                fact.type(),
                fact.label(),
                fact.group(),
                fact.unit(),
                fact.yearly(),
                fact.derived(),
                fact.absenceMeansNo(),
                fact.minimum(),
                fact.maximum(),
                fact.codes(),
                fact.changedBy(),
                fact.freshFor(),
                fact.alsoCalled(),
                personal);
    }

    private void bring(ConfiguredFact... facts) throws SQLException {
        CatalogueBook.open(connection, journal).bring(List.of(facts));
    }

    private List<FactDefinition> catalogue() throws SQLException {
        return new ArrayList<>(new FactCatalogue().on(connection).definitions());
    }

    private short number(String name) throws SQLException {
        return new FactCatalogue().on(connection).id(name).orElseThrow();
    }

    private static ConfiguredFact fact(
            String name, String type, boolean yearly, @Nullable NamedCode unit, List<NamedCode> codes) {
        return new ConfiguredFact(
                name,
                type,
                new BilingualText(name, name),
                SCALE,
                unit,
                yearly,
                false,
                false,
                unit == null ? null : BigDecimal.ZERO,
                null,
                codes,
                name.equals("grade") ? List.of(named("wenzhou-ai/data", "数据处", "Data Office")) : List.of(),
                name.equals("grade") ? Period.ofMonths(18) : null,
                List.of("又名" + name),
                name.startsWith("owner") ? PersonalDatum.NAME : null);
    }

    private static NamedCode named(String code, String zh, String en) {
        return new NamedCode(code, new BilingualText(zh, en));
    }
}
