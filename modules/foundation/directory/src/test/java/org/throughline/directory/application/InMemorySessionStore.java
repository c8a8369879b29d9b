package org.throughline.directory.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.Session;
import org.throughline.directory.domain.SessionStore;

/** Sessions in a map; counts how often it is asked. */
final class InMemorySessionStore implements SessionStore {

    final Map<String, Session> rows = new LinkedHashMap<>();
    int asked;
    int written;

    @Override
    public void add(String digest, Session session) {
        rows.put(digest, session);
    }

    @Override
    public Optional<Session> find(String digest) {
        asked++;
        return Optional.ofNullable(rows.get(digest));
    }

    @Override
    public void seen(String digest, Instant moment) {
        written++;
        rows.computeIfPresent(digest, (key, s) -> copy(s, s.stage(), moment, s.proven()));
    }

    @Override
    public boolean renew(String former, String digest, Session.Stage stage, Instant proven) {
        Session session = rows.remove(former);
        if (session != null) {
            rows.put(digest, copy(session, stage, proven, proven));
        }
        return session != null;
    }

    @Override
    public void remove(String digest) {
        rows.remove(digest);
    }

    @Override
    public boolean remove(String account, UUID id) {
        return rows.values().removeIf(s -> s.account().equals(account) && s.id().equals(id));
    }

    @Override
    public void removeAll(String account, Optional<UUID> but) {
        rows.values().removeIf(s -> s.account().equals(account) && !but.equals(Optional.of(s.id())));
    }

    @Override
    public void keepNewest(String account, int number) {
        List<Session> old = rows.values().stream()
                .filter(s -> s.account().equals(account) && s.stage() != Session.Stage.FACTOR)
                .sorted(Comparator.comparing(Session::begun).reversed())
                .skip(number)
                .toList();
        rows.values().removeAll(old);
    }

    @Override
    public void removeUntil(Instant seen, Instant begun) {
        rows.values().removeIf(s -> !s.seen().isAfter(seen) || !s.begun().isAfter(begun));
    }

    @Override
    public List<Session> list(Optional<String> account, int limit) {
        return rows.values().stream()
                .filter(s -> s.stage() != Session.Stage.FACTOR)
                .filter(s -> account.isEmpty() || account.get().equals(s.account()))
                .sorted(Comparator.comparing(Session::seen).reversed())
                .limit(limit)
                .toList();
    }

    private static Session copy(Session s, Session.Stage stage, Instant seen, Instant proven) {
        return new Session(s.id(), s.account(), stage, s.begun(), seen, proven, s.address(), s.agent());
    }
}
