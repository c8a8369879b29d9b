package org.throughline.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
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

    /** Takes user and password out of the parameters of an address, so that only {@link #password} holds the secret. */
    public static DatabaseLogin ofAddress(String address) {
        int parameters = address.indexOf('?');
        String user = "";
        String password = "";
        StringJoiner rest = new StringJoiner("&");
        String[] all = parameters < 0
                ? new String[0]
                : address.substring(parameters + 1).split("&", -1);
        for (String parameter : all) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter);
            } else {
                rest.add(parameter);
            }
        }
        String place = parameters < 0 ? address : address.substring(0, parameters);
        return new DatabaseLogin(rest.length() == 0 ? place : place + "?" + rest, user, password);
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

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
