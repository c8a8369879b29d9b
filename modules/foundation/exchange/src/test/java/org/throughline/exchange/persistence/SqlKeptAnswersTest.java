package org.throughline.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.exchange.KeptAnswer;
import org.throughline.exchange.KeptAnswers;
import org.throughline.exchange.KeyedRequest;
import org.throughline.testkit.TestDatabase;

class SqlKeptAnswersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final KeyedRequest REQUEST = new KeyedRequest("province", "key-1", "SHA-256:aa");
    private static final KeptAnswer ANSWER = new KeptAnswer(
            REQUEST.fingerprint(),
            201,
            Map.of("Location", List.of("/teas/1"), "ETag", List.of("\"0\"")),
            "{\"name\":\"瓯柑\"}");
    private static final SessionFactory SESSIONS = new Configuration()
            .setProperty("hibernate.jdbc.time_zone", "UTC")
            .setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE")
            .setProperty(
                    "hibernate.connection.url", TestDatabase.get().application().url())
            .setProperty(
                    "hibernate.connection.username",
                    TestDatabase.get().application().user())
            .setProperty(
                    "hibernate.connection.password",
                    TestDatabase.get().application().password())
            .buildSessionFactory();

    @BeforeEach
    void nothingIsKept() {
        TestDatabase.get().empty("exchange");
    }

    @AfterAll
    static void close() {
        SESSIONS.close();
    }

    @Test
    void anAnswerIsKeptUnderItsKey() {
        boolean taken = inTransaction(answers -> {
            boolean claimed = answers.claim(REQUEST, NOON);
            answers.keep(REQUEST, ANSWER);
            return claimed;
        });

        assertThat(taken).isTrue();
        assertThat(claimed(REQUEST)).isFalse();
        assertThat(found(REQUEST)).contains(ANSWER);
    }

    @Test
    void anotherClientHasKeysOfItsOwn() {
        keep(REQUEST, NOON);

        boolean taken = inTransaction(answers -> answers.claim(new KeyedRequest("longwan", "key-1", "x"), NOON));

        assertThat(taken).isTrue();
    }

    @Test
    void whatWasUndoneLeavesTheKeyFree() {
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            new SqlKeptAnswers(entities).claim(REQUEST, NOON);
            entities.getTransaction().rollback();
        }

        assertThat(found(REQUEST)).isEmpty();
        assertThat(claimed(REQUEST)).isTrue();
    }

    @Test
    void aKeyGivenBackIsFree() {
        inTransaction(answers -> {
            answers.claim(REQUEST, NOON);
            answers.release(REQUEST);
            return true;
        });

        assertThat(claimed(REQUEST)).isTrue();
    }

    @Test
    void whoeverComesSecondWaitsForTheFirst() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Boolean> second;
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            KeptAnswers first = new SqlKeptAnswers(entities);
            first.claim(REQUEST, NOON);
            second = other.submit(() -> inTransaction(answers -> answers.claim(REQUEST, NOON)));
            first.keep(REQUEST, ANSWER);
            entities.getTransaction().commit();
        }

        assertThat(second.get()).isFalse();
        other.shutdown();
    }

    @Test
    void onlyWhatIsOldIsForgotten() {
        KeyedRequest young = new KeyedRequest("province", "key-2", "SHA-256:bb");
        keep(REQUEST, NOON);
        keep(young, NOON.plusSeconds(1));

        int forgotten = inTransaction(answers -> answers.forgetBefore(NOON.plusSeconds(1)));

        assertThat(forgotten).isOne();
        assertThat(found(REQUEST)).isEmpty();
        assertThat(found(young)).isPresent();
    }

    private static boolean claimed(KeyedRequest request) {
        return inTransaction(answers -> answers.claim(request, NOON));
    }

    private static Optional<KeptAnswer> found(KeyedRequest request) {
        return inTransaction(answers -> answers.find(request));
    }

    private static void keep(KeyedRequest request, Instant moment) {
        inTransaction(answers -> {
            answers.claim(request, moment);
            answers.keep(request, ANSWER);
            return true;
        });
    }

    private static <T> T inTransaction(Function<KeptAnswers, T> work) {
        try (EntityManager entities = SESSIONS.createEntityManager()) {
            entities.getTransaction().begin();
            T result = work.apply(new SqlKeptAnswers(entities));
            entities.getTransaction().commit();
            return result;
        }
    }
}
