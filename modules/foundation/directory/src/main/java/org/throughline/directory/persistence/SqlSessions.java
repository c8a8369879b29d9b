package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.throughline.directory.Session;
import org.throughline.directory.domain.SessionStore;

/** Sessions by SQL: one statement each, for they are asked for with every page. */
@ApplicationScoped
class SqlSessions implements SessionStore {

    private static final String COLUMNS = "s.id, s.account, s.stage, s.begun, s.seen, s.proven, s.address, s.agent";
    private static final String FIND = "select " + COLUMNS
            + " from directory.session s join directory.account a on a.name = s.account"
            + " where s.digest = ? and not a.disabled";
    private static final String LIST = "select " + COLUMNS
            + " from directory.session s where (? or s.account = ?) and s.stage <> 'FACTOR' order by s.seen desc, s.id limit ?";

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlSessions() {
        // For the container.
    }

    SqlSessions(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(String digest, Session session) {
        Sql.on(source)
                .change(
                        "insert into directory.session (digest, id, account, stage, begun, seen, proven, address, agent)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        digest,
                        session.id(),
                        session.account(),
                        session.stage().name(),
                        session.begun(),
                        session.seen(),
                        session.proven(),
                        session.address(),
                        session.agent());
    }

    @Override
    public Optional<Session> find(String digest) {
        return Sql.on(source).list(FIND, SqlSessions::session, digest).stream().findFirst();
    }

    @Override
    public void seen(String digest, Instant moment) {
        Sql.on(source)
                .change("update directory.session set seen = ? where digest = ? and seen < ?", moment, digest, moment);
    }

    @Override
    public boolean renew(String former, String digest, Session.Stage stage, Instant proven) {
        return Sql.on(source)
                        .change(
                                "update directory.session set digest = ?, stage = ?, proven = ?, seen = ?"
                                        + " where digest = ?",
                                digest,
                                stage.name(),
                                proven,
                                proven,
                                former)
                == 1;
    }

    @Override
    public void remove(String digest) {
        Sql.on(source).change("delete from directory.session where digest = ?", digest);
    }

    @Override
    public boolean remove(String account, UUID id) {
        return Sql.on(source).change("delete from directory.session where account = ? and id = ?", account, id) == 1;
    }

    @Override
    public void removeAll(String account, Optional<UUID> but) {
        Sql.on(source)
                .change(
                        "delete from directory.session where account = ? and id <> ?",
                        account,
                        but.orElse(new UUID(0, 0)));
    }

    /** Of two that sign in at the same moment the later statement sees both rows: no more are left than may be. */
    @Override
    public void keepNewest(String account, int number) {
        Sql.on(source)
                .change(
                        "delete from directory.session where digest in (select digest from directory.session"
                                + " where account = ? and stage <> 'FACTOR' order by begun desc, digest offset ?)",
                        account,
                        number);
    }

    @Override
    public void removeUntil(Instant seen, Instant begun) {
        Sql.on(source).change("delete from directory.session where seen <= ? or begun <= ?", seen, begun);
    }

    @Override
    public List<Session> list(Optional<String> account, int limit) {
        return Sql.on(source).list(LIST, SqlSessions::session, account.isEmpty(), account.orElse(""), limit);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("account"),
                Session.Stage.valueOf(row.getString("stage")),
                row.getTimestamp("begun").toInstant(),
                row.getTimestamp("seen").toInstant(),
                row.getTimestamp("proven").toInstant(),
                row.getString("address"),
                row.getString("agent"));
    }
}
