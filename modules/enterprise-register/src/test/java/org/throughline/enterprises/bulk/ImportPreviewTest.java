package org.throughline.enterprises.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportPreview;
import org.throughline.enterprises.ImportPreview.Origin;
import org.throughline.enterprises.Importer;
import org.throughline.kernel.TimeOrderedUuid;
import org.throughline.testkit.TestDatabase;

/** What somebody sees of a list before anything of it is imported. */
class ImportPreviewTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String ME = "officer";

    @TempDir
    private Path folder;

    private ImportHarness imports;

    @BeforeEach
    void begin() {
        imports = new ImportHarness(folder);
        ImportHarness.asOwner("truncate enterprises.import_file cascade");
    }

    @Test
    void columnsSayWhatTheyAreTakenForAndFromWhereThatIsKnown() {
        imports.run("uscc,name,industry,district,Umsatz,备注\n", order(Map.of("Umsatz", "revenue@2025*10000")));

        ImportPreview preview =
                preview("uscc,Umsatz,从业人员2025,说明\n" + ListFile.code(1) + ",3,5,x\n", Map.of("#4", "patents"));

        assertThat(preview.columns().stream().map(column -> column.target() + " " + column.origin()))
                .containsExactly(
                        "uscc " + Origin.REMEMBERED,
                        "revenue@2025*10000 " + Origin.REMEMBERED,
                        "employees@2025 " + Origin.NAMED,
                        "patents " + Origin.CHOSEN);
        assertThat(preview.columns().get(1).samples()).containsExactly("3");
        assertThat(preview("uscc,随便\n", Map.of()).columns().get(1).origin()).isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void rowsAreShownAsTheyWillBeReadWithTheReasonsOfThoseThatGoBack() {
        String list = "uscc,name,district,注册资本（万元）,成立日期\n" + ListFile.code(1) + ",甲公司,龙湾区,１２,2026年3月1日\n"
                + ListFile.code(2) + ",乙公司,330303,很多,45123\n" + ListFile.code(3) + ",\"丙公司,330303,1,2020-01-01\n";

        ImportPreview preview = preview(list, Map.of());

        assertThat(preview.isInOrder()).isTrue();
        assertThat(preview.rows().get(0).values().stream()
                        .map(value -> value.read().orElse("?")))
                .containsExactly(ListFile.code(1), "甲公司", "330303", "120000", "2026-03-01");
        assertThat(preview.faulty().stream()
                        .map(row -> row.line() + " "
                                + row.reasons().stream()
                                        .map(reason -> reason.column() + " "
                                                + reason.words().key())
                                        .toList()))
                .containsExactly(
                        "3 [注册资本（万元） value.not-a-number, 成立日期 value.serial-number]", "4 [ row.unclosed-quote]");
        assertThat(preview.allFaulty()).isEqualTo(2);
        assertThat(preview.looked()).isEqualTo(3);
        assertThat(ImportHarness.rows("select id from enterprises.enterprise")).isEmpty();
    }

    @Test
    void columnsThatSayTheSameAreMarkedAndNoRowIsJudgedUntilOneIsLeftOut() {
        String list = "uscc,专利,专利\n" + ListFile.code(1) + ",1,2\n";
        Map<String, String> both = Map.of("#2", "patents", "#3", "patents");

        ImportPreview clash = preview(list, both);
        ImportPreview mended = preview(list, Map.of("#2", "patents", "#3", "-"));

        assertThat(clash.isInOrder()).isFalse();
        assertThat(clash.looked()).isZero();
        assertThat(clash.columns().get(2).faults()).extracting("key").containsExactly("import.column.twice");
        assertThat(mended.isInOrder()).isTrue();
        assertThat(preview("甲,乙\n1,2\n", Map.of()).faults()).extracting("key").containsExactly("import.column.no-code");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        ImportPreview preview = preview("%PDF-1.7 and so on", Map.of());

        assertThat(Optional.ofNullable(preview.refusal()))
                .map(reason -> reason.key())
                .contains("file.pdf");
        assertThat(preview.isInOrder()).isFalse();
    }

    @Test
    void whatWasChosenByPlaceIsImportedAndOfColumnsWithOneNameNothingIsRemembered() {
        String list = "uscc,name,industry,district,数,数\n" + ListFile.code(1) + ",甲公司,C3441,330303,4,9\n";

        ImportHarness.Done done = imports.run(list, order(Map.of("#5", "patents", "#6", "-")));

        assertThat(ImportHarness.facts(ListFile.code(1))).isEqualTo("patents=4 2026-03-01*");
        assertThat(done.tally().accepted()).isOne();
        assertThat(ImportHarness.rows("select header from enterprises.import_mapping order by header"))
                .containsExactly(List.of("district"), List.of("industry"), List.of("name"), List.of("uscc"));
    }

    @Test
    void aDraftIsThereForItsSenderOnlyAndOfTooManyTheOldestGoes() {
        List<UUID> sent = new ArrayList<>();
        for (int number = 0; number <= DraftDesk.MOST_OF_ONE; number++) {
            sent.add(keep(ME, NOON.plusSeconds(number)));
        }
        UUID other = keep("another", NOON);

        List<UUID> mine = on(connection -> new DraftDesk(connection, ME)
                .all().stream().map(ImportDraft::id).toList());
        boolean seen =
                on(connection -> new DraftDesk(connection, ME).find(other).isPresent());
        List<ImportDraft> theirs = on(connection -> {
            new DraftDesk(connection, ME).discard(other);
            return new DraftDesk(connection, "another").all();
        });

        assertThat(mine).containsExactly(sent.get(3), sent.get(2), sent.get(1));
        assertThat(seen).isFalse();
        assertThat(theirs).hasSize(1);
        assertThat(ImportHarness.rows("select count(*) from enterprises.import_file"))
                .containsExactly(List.of("4"));
    }

    @Test
    void whatNobodyGoesOnWithIsClearedAwayWithItsFileAndWhatIsImportedIsNot() {
        UUID old = keep(ME, NOON.minus(Duration.ofHours(25)));
        UUID imported = keep(ME, NOON.minus(Duration.ofHours(25)));
        UUID fresh = keep(ME, NOON);

        on(connection -> {
            new DraftDesk(connection, ME).end(imported);
            DraftDesk.clear(connection, NOON.minus(Duration.ofDays(1)));
            return old;
        });

        assertThat(ImportHarness.rows("select id::text from enterprises.import_file order by kept_at"))
                .containsExactly(List.of(imported.toString()), List.of(fresh.toString()));
    }

    private UUID keep(String by, Instant at) {
        Path file = imports.file("uscc\n", StandardCharsets.UTF_8);
        UUID id = TimeOrderedUuid.next(CLOCK);
        return on(connection -> {
            new DraftDesk(connection, by).keep(id, file, order(Map.of()), at);
            return id;
        });
    }

    private ImportPreview preview(String list, Map<String, String> columns) {
        Path file = imports.file(list, StandardCharsets.UTF_8);
        UUID id = TimeOrderedUuid.next(CLOCK);
        return on(connection -> {
            DraftDesk desk = new DraftDesk(connection, ME);
            desk.keep(id, file, order(Map.of()), NOON);
            ImportDraft draft = desk.find(id).orElseThrow();
            desk.choose(new ImportDraft(id, order(columns), draft.bytes(), draft.keptAt()));
            return desk.preview(
                    desk.find(id).orElseThrow(),
                    Files.createTempFile(folder, "scratch", ".part"),
                    ImportHarness.configuration(),
                    Importer.operator(ME),
                    CLOCK);
        });
    }

    private static ImportOrder order(Map<String, String> columns) {
        return new ImportOrder("名单.csv", ImportHarness.SOURCE, ImportHarness.TODAY, true, "批量导入", null, null, columns);
    }

    /** Work as the application's role. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private static <T> T on(Work<T> work) {
        try (Connection connection = TestDatabase.get().applicationSource().getConnection()) {
            connection.setAutoCommit(false);
            T given = work.on(connection);
            connection.commit();
            return given;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
