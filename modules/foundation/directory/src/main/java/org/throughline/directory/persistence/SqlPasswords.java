package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.throughline.directory.domain.PasswordStore;

/** Passwords by SQL, in the transaction at hand. */
@ApplicationScoped
class SqlPasswords implements PasswordStore {

    /** More than any house asks for. */
    private static final int REMEMBERED = 24;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlPasswords() {
        // For the container.
    }

    SqlPasswords(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<String> present(String account) {
        return Sql.on(source)
                .list("select secret from directory.account where name = ?", row -> row.getString(1), account)
                .stream()
                .findFirst();
    }

    @Override
    public List<String> former(String account, int number) {
        return Sql.on(source)
                .list(
                        "select secret from directory.former_password where account = ? order by set_at desc limit ?",
                        row -> row.getString(1),
                        account,
                        number);
    }

    @Override
    public Optional<Instant> chosenAt(String account) {
        return Sql.on(source)
                .list(
                        "select max(set_at) from directory.former_password where account = ? having count(*) > 0",
                        row -> row.getTimestamp(1).toInstant(),
                        account)
                .stream()
                .findFirst();
    }

    @Override
    public void set(String account, String kept, Instant now) {
        Sql sql = Sql.on(source);
        int changed = sql.change(
                "update directory.account set secret = ?, version = version + 1, failed_attempts = 0,"
                        + " blocked_until = null where name = ?",
                kept,
                account);
        if (changed != 1) {
            throw new IllegalStateException("There is no account " + account);
        }
        sql.change(
                "insert into directory.former_password (account, set_at, secret) values (?, ?, ?)", account, now, kept);
        sql.change(
                "delete from directory.former_password where (account, set_at) in (select account, set_at"
                        + " from directory.former_password where account = ? order by set_at desc offset ?)",
                account,
                REMEMBERED);
    }
}
