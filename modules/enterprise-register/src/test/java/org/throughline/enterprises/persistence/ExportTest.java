package org.throughline.enterprises.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EnterpriseQuery;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactSummary;
import org.throughline.enterprises.FactType;
import org.throughline.enterprises.FirmRecord;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.kernel.DivisionCode;
import org.throughline.tables.TableFormat;

/** What goes out of the register is what the pages say. */
class ExportTest {

    private static final long SEED = new Random().nextLong();
    private static final String FORMULA = "=cmd|'/c calc'!A1";

    private static RegisterDatabase database;
    private static SampleFacts sample;
    private static EnterpriseDirectory directory;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        System.out.println("ExportTest seed " + SEED);
        Random random = new Random(SEED);
        database = new RegisterDatabase();
        sample = SampleFacts.in(database, random);
        database.load(SampleNames.firms(1, 700, random).map(sample::known));
        FirmRecord hostile = Firms.aRecord(9_001, FORMULA, "C3441", "330302", null);
        database.load(List.of(hostile).stream());
        database.asOwner("update enterprises.fact set ends_on = date '" + RegisterDatabase.TODAY
                + "' where year is null" + " and get_byte(uuid_send(enterprise_id), 15) % 7 = definition_id % 7");
        directory = database.directory();
    }

    @AfterAll
    static void close() {
        SampleFacts.remove(database);
    }

    private Exports exports() {
        return new Exports(database, folder);
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsWhatTheRegisterSaysOfTheFirm(TableFormat.Kind kind) throws IOException {
        List<ExportColumn> columns = exports()
                .columns(SampleFacts.ASKED.stream()
                        .flatMap(name -> sample.fact(name).yearly()
                                ? List.of(name, name + ".2024").stream()
                                : List.of(name).stream())
                        .toList());

        List<List<String>> rows =
                exports().rows(exports().written(EnterpriseFilter.ALL, columns, kind, Reach.EVERYWHERE));

        List<EnterpriseSummary> firms = all(EnterpriseFilter.ALL, Reach.EVERYWHERE);
        assertThat(rows).hasSameSizeAs(firms);
        for (int at = 0; at < firms.size(); at++) {
            EnterpriseSummary firm = firms.get(at);
            assertThat(rows.get(at).subList(0, 2))
                    .isEqualTo(List.of(firm.name(), firm.uscc().value()));
            assertThat(rows.get(at).subList(2, rows.get(at).size()))
                    .as("%s", firm)
                    .isEqualTo(said(firm, columns, kind));
        }
    }

    @Test
    void whatTheFilterAsksAboutIsAmongTheUsualColumns() throws IOException {
        EnterpriseFilter filter = EnterpriseFilter.ALL.withFacts(
                FactConditions.read(List.of("revenue.2025:3..", "highTech:true"), directory.definitions())
                        .conditions());

        List<ExportColumn> columns = ExportColumn.usual(filter);
        List<List<String>> rows =
                exports().rows(exports().written(filter, columns, TableFormat.Kind.CSV, Reach.EVERYWHERE));

        assertThat(columns).extracting(ExportColumn::text).endsWith("revenue.2025", "highTech");
        assertThat(rows).isNotEmpty().hasSize((int) directory.count(filter, Reach.EVERYWHERE));
        assertThat(rows).allSatisfy(row -> assertThat(row.get(row.size() - 1)).isEqualTo("是"));
    }

    @Test
    void whoeverReachesADistrictTakesItsFirmsAlone() throws IOException {
        Reach longwan = Reach.places(Set.of(new DivisionCode("330303")), Set.of());
        List<ExportColumn> columns = exports().columns(List.of("district", "revenue"));

        List<List<String>> rows =
                exports().rows(exports().written(EnterpriseFilter.ALL, columns, TableFormat.Kind.CSV, longwan));

        assertThat(rows)
                .hasSize((int) directory.count(EnterpriseFilter.ALL, longwan))
                .isNotEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).isEqualTo("330303"));
    }

    @Test
    void textThatLooksLikeAFormulaIsNone() throws IOException {
        byte[] file = exports()
                .written(EnterpriseFilter.ALL, exports().columns(List.of()), TableFormat.Kind.CSV, Reach.EVERYWHERE);

        assertThat(new String(file, UTF_8)).contains("'" + FORMULA).doesNotContain("\n" + FORMULA);
    }

    private static List<EnterpriseSummary> all(EnterpriseFilter filter, Reach reach) {
        EnterpriseQuery query = EnterpriseQuery.first(filter, EnterpriseOrder.NAME, 500);
        List<EnterpriseSummary> firms = new ArrayList<>();
        var page = directory.page(query, reach);
        firms.addAll(page.items());
        while (page.next() != null) {
            page = directory.page(query.after(page.next()), reach);
            firms.addAll(page.items());
        }
        return firms;
    }

    /** The cells of a firm by what its page says of each fact. */
    private static List<String> said(EnterpriseSummary firm, List<ExportColumn> columns, TableFormat.Kind kind) {
        List<FactSummary> known = directory.facts(firm.uscc(), Reach.EVERYWHERE, RegisterDatabase.TODAY, Instant.MAX);
        List<String> cells = new ArrayList<>();
        for (ExportColumn column : columns.subList(2, columns.size())) {
            ExportColumn.OfFact asked = (ExportColumn.OfFact) column;
            Optional<FactSummary> fact = known.stream()
                    .filter(one -> one.definition().equals(asked.fact()))
                    .filter(one -> asked.year() == null || asked.year().equals(one.year()))
                    .findFirst();
            boolean no = asked.fact().absenceMeansNo() && asked.fact().type() == FactType.BOOLEAN;
            String silent = no ? "否" : "";
            cells.add(fact.map(one -> shown(asked.fact(), one.value(), kind)).orElse(silent));
            if (asked.tellsYear()) {
                cells.add(fact.map(one -> String.valueOf(one.year())).orElse(""));
            }
        }
        return cells;
    }

    private static String shown(FactDefinition fact, String value, TableFormat.Kind kind) {
        return switch (fact.type()) {
            case BOOLEAN -> value.equals("true") ? "是" : "否";
            case CODE -> fact.choice(value, Locale.SIMPLIFIED_CHINESE);
            // A workbook keeps the number and not how it was written.
            case DECIMAL ->
                kind == TableFormat.Kind.CSV
                        ? value
                        : new BigDecimal(value).stripTrailingZeros().toPlainString();
            default -> value;
        };
    }
}
