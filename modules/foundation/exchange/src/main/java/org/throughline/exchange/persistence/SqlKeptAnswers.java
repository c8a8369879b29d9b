package org.throughline.exchange.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.exchange.Json;
import org.throughline.exchange.KeptAnswer;
import org.throughline.exchange.KeptAnswers;
import org.throughline.exchange.KeyedRequest;

@ApplicationScoped
class SqlKeptAnswers implements KeptAnswers {

    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    /** The insert waits for an open transaction with the same key; how long at most is set by the same statement. */
    private static final String CLAIM = """
            with patience as (select set_config('lock_timeout', '30s', true))
            insert into exchange.first_answer (client, key, fingerprint, claimed_at)
            select :client, :key, :fingerprint, :now from patience
            on conflict (client, key) do nothing
            """;

    private static final String FIND = """
            select fingerprint, status, headers, body from exchange.first_answer
            where client = :client and key = :key and status is not null
            """;

    private static final String KEEP = """
            update exchange.first_answer set status = :status, headers = :headers, body = :body
            where client = :client and key = :key
            """;

    private static final String RELEASE = "delete from exchange.first_answer where client = :client and key = :key";

    private static final String FORGET = "delete from exchange.first_answer where claimed_at < :moment";

    @PersistenceContext(unitName = "throughline")
    private EntityManager entities;

    SqlKeptAnswers() {
        // For the container.
    }

    SqlKeptAnswers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean claim(KeyedRequest request, Instant now) {
        return query(CLAIM, request)
                        .setParameter("fingerprint", request.fingerprint())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<KeptAnswer> find(KeyedRequest request) {
        List<?> rows = query(FIND, request).getResultList();
        return rows.stream().findFirst().map(row -> answer((Object[]) row));
    }

    @Override
    public void keep(KeyedRequest request, KeptAnswer answer) {
        int kept = query(KEEP, request)
                .setParameter("status", answer.status())
                .setParameter("headers", written(answer.headers()))
                .setParameter("body", answer.body())
                .executeUpdate();
        if (kept != 1) {
            throw new IllegalStateException("The key was not taken before its answer was kept");
        }
    }

    @Override
    public void release(KeyedRequest request) {
        query(RELEASE, request).executeUpdate();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return entities.createNativeQuery(FORGET).setParameter("moment", moment).executeUpdate();
    }

    private Query query(String sql, KeyedRequest request) {
        return entities.createNativeQuery(sql)
                .setParameter("client", request.client())
                .setParameter("key", request.key());
    }

    private static KeptAnswer answer(Object[] row) {
        try {
            return new KeptAnswer(
                    row[0].toString(),
                    ((Number) row[1]).intValue(),
                    Json.mapper().readValue(row[2].toString(), HEADERS),
                    row[3].toString());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The headers of a kept answer cannot be read", damaged);
        }
    }

    private static String written(Map<String, List<String>> headers) {
        try {
            return Json.mapper().writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Headers could not be written", impossible);
        }
    }
}
