package org.throughline.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and as whom to enter it.
 *
 * @param url JDBC address, such as {@code jdbc:postgresql://127.0.0.1:5432/throughline}; may carry parameters
 * @param user name of the role; empty where the address names it
 * @param password secret of the role; empty where the address carries it
 */
public record DatabaseLogin(String url, String user, String password) {

    /** Connections that are opened on demand and not pooled; each is closed by whoever took it. */
    public DataSource connections() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!user.isEmpty()) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    /** The same door for another role. */
    public DatabaseLogin as(String otherUser, String otherPassword) {
        return new DatabaseLogin(url, otherUser, otherPassword);
    }

    /** The address without parameters, where a password may stand, and without the password. */
    @Override
    public String toString() {
        return user + "@" + place();
    }

    /** The address as it may be shown to anybody: without its parameters. */
    public String place() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
