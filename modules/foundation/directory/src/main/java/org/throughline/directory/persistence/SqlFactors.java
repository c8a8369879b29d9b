package org.throughline.directory.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.domain.FactorStore;

/** Second factors by SQL; what decides between two at the same moment is one statement. */
@ApplicationScoped
class SqlFactors implements FactorStore {

    /** Five are forgiven, then one second, two, four, up to a quarter of an hour, as with passwords. */
    private static final String ATTEMPT = """
            update directory.second_factor set failed_attempts = failed_attempts + 1,
                blocked_until = case when failed_attempts >= 5
                    then cast(? as timestamptz) + least(900, power(2, least(failed_attempts - 5, 20))) * interval '1 second'
                    end
            where account = ? and (blocked_until is null or blocked_until <= ?)
            """;

    private static final String USE = """
            update directory.second_factor set last_step = ?, failed_attempts = 0, blocked_until = null
            where account = ? and last_step < ?
            """;

    @Resource(lookup = "java:app/jdbc/throughline")
    private DataSource source;

    SqlFactors() {
        // For the container.
    }

    SqlFactors(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<Factor> find(String account) {
        return Sql.on(source)
                .list(
                        "select secret, offered, last_step, blocked_until from directory.second_factor where account = ?",
                        SqlFactors::factor,
                        account)
                .stream()
                .findFirst();
    }

    @Override
    public void offer(String account, String sealed) {
        Sql.on(source)
                .change(
                        "insert into directory.second_factor (account, offered) values (?, ?)"
                                + " on conflict (account) do update set offered = excluded.offered",
                        account,
                        sealed);
    }

    @Override
    public boolean attempt(String account, Instant now) {
        return Sql.on(source).change(ATTEMPT, now, account, now) == 1;
    }

    @Override
    public boolean use(String account, long step) {
        return Sql.on(source).change(USE, step, account, step) == 1;
    }

    @Override
    public boolean useRecovery(String account, String digest) {
        Sql sql = Sql.on(source);
        boolean used =
                sql.change("delete from directory.recovery_code where account = ? and digest = ?", account, digest)
                        == 1;
        if (used) {
            sql.change(
                    "update directory.second_factor set failed_attempts = 0, blocked_until = null where account = ?",
                    account);
        }
        return used;
    }

    @Override
    public void confirm(String account, long step, Collection<String> recoveryDigests) {
        Sql sql = Sql.on(source);
        sql.change(
                "update directory.second_factor set secret = offered, offered = null, last_step = ?,"
                        + " failed_attempts = 0, blocked_until = null where account = ? and offered is not null",
                step,
                account);
        sql.change("delete from directory.recovery_code where account = ?", account);
        for (String digest : recoveryDigests) {
            sql.change("insert into directory.recovery_code (account, digest) values (?, ?)", account, digest);
        }
    }

    @Override
    public int recoveryCodes(String account) {
        return Sql.on(source)
                .list("select count(*) from directory.recovery_code where account = ?", row -> row.getInt(1), account)
                .get(0);
    }

    @Override
    public void remove(String account) {
        Sql sql = Sql.on(source);
        sql.change("delete from directory.recovery_code where account = ?", account);
        sql.change("delete from directory.second_factor where account = ?", account);
    }

    private static Factor factor(ResultSet row) throws SQLException {
        return new Factor(
                row.getString("secret"),
                row.getString("offered"),
                row.getLong("last_step"),
                instant(row.getTimestamp("blocked_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
