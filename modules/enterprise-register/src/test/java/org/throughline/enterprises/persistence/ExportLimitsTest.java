package org.throughline.enterprises.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.Firms;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.kernel.ProblemException;
import org.throughline.tables.TableFormat;
import org.throughline.testkit.TestDatabase;

/** An export is on record and marked, made with few others at once, and known to be whole or not. */
class ExportLimitsTest {

    private static final int FIRMS = 2_500;

    private static RegisterDatabase database;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Exports exports;

    @BeforeEach
    void begin() {
        exports = new Exports(database, folder);
    }

    @BeforeAll
    static void load() {
        database = new RegisterDatabase();
        Random random = new Random(20_261_126);
        SampleFacts sample = SampleFacts.in(database, random);
        database.load(SampleNames.firms(1, FIRMS, random).map(sample::known));
    }

    @AfterAll
    static void close() {
        SampleFacts.remove(database);
    }

    @Test
    void itIsOnRecordWithFilterColumnsAndNumberAndBearsAMark() throws IOException {
        byte[] file = exports.written(
                EnterpriseFilter.ALL, exports.columns(List.of("revenue.2024")), TableFormat.Kind.CSV, Reach.EVERYWHERE);

        assertThat(exports.entries())
                .containsExactly("wangyi /enterprises {\"filter\":\"q=x\",\"form\":\"CSV\",\"columns\":"
                        + "\"name uscc revenue.2024\"} " + FIRMS);
        assertThat(new String(file, UTF_8)).endsWith("#水印 " + Exports.MARK.line() + "\r\n");
    }

    @Test
    void whereTheTargetTakesNoMoreTheReadingEndsAndTheNextExportIsWhole() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream narrow = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                if (taken.size() > 20_000) {
                    throw new IOException("gone");
                }
                taken.write(sign);
            }
        };

        for (int round = 0; round < 10; round++) {
            taken.reset();
            assertThatThrownBy(() -> exports.writeAll(List.of("revenue"), narrow))
                    .isInstanceOf(IOException.class);
            assertThat(taken.toString(UTF_8)).startsWith("\ufeff企业名称").doesNotContain("#水印");
        }

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        exports.writeAll(List.of("revenue"), whole);
        assertThat(exports.rows(whole.toByteArray())).hasSize(FIRMS);
    }

    @Test
    void whereTheDatabaseEndsTheReadingTheTableLacksItsEnd() {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        OutputStream target = new OutputStream() {
            @Override
            public void write(int sign) {
                taken.write(sign);
                if (taken.size() == 20_000) {
                    database.column("select pg_terminate_backend(pid)::text from pg_stat_activity"
                            + " where query like '%string_agg%' and pid <> pg_backend_pid()");
                }
            }
        };

        assertThatThrownBy(() -> exports.writeAll(List.of("revenue"), target)).isInstanceOf(PersistenceException.class);

        assertThat(taken.toString(UTF_8)).startsWith("\ufeff企业名称").doesNotContain("#水印");
    }

    @Test
    void aFifthExportAtOnceIsRefusedBeforeItsFirstByte() throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> four = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                four.add(people.submit(() -> slowly(begun, goOn)));
            }
            begun.await();
            ByteArrayOutputStream fifth = new ByteArrayOutputStream();

            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> exports.writeAll(List.of(), fifth));

            assertThat(refused.type()).isEqualTo(EnterpriseProblem.EXPORTS_BUSY);
            assertThat(fifth.size()).isZero();
            goOn.countDown();
            for (Future<Integer> one : four) {
                assertThat(one.get()).isEqualTo(FIRMS);
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void whatComesInMeanwhileIsNotInIt() throws IOException {
        List<String> entered = new ArrayList<>();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OutputStream late = new OutputStream() {
            @Override
            public void write(int sign) {
                if (entered.isEmpty()) {
                    entered.add("one");
                    database.load(List.of(Firms.aRecord(9_002, "一家后来的企业", "C3441", "330302", null)).stream());
                }
                file.write(sign);
            }
        };

        exports.writeAll(List.of(), late);

        database.asOwner("delete from enterprises.enterprise where name = '一家后来的企业'");
        assertThat(exports.rows(file.toByteArray())).hasSize(FIRMS);
    }

    @Test
    void aReadingThatNobodyTakesIsEndedByTheDatabase() {
        List<String> limits = new Reading(TestDatabase.get().applicationSource())
                .snapshot(connection -> List.of(
                                "statement_timeout",
                                "idle_in_transaction_session_timeout",
                                "transaction_timeout",
                                "transaction_isolation",
                                "transaction_read_only")
                        .stream()
                        .map(name -> setting(connection, name))
                        .toList());

        assertThat(limits).containsExactly("1min", "1min", "15min", "repeatable read", "on");
    }

    private static String setting(Connection connection, String name) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int slowly(CountDownLatch begun, CountDownLatch goOn) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        OutputStream slow = new OutputStream() {
            private boolean waited;

            @Override
            public void write(int sign) throws IOException {
                if (!waited) {
                    waited = true;
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException over) {
                        throw new IOException(over);
                    }
                }
                file.write(sign);
            }
        };
        exports.writeAll(List.of(), slow);
        return exports.rows(file.toByteArray()).size();
    }
}
