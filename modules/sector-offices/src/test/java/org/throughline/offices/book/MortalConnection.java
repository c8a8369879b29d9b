package org.throughline.offices.book;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A connection whose process dies: at one of its statements the line to the database is cut without a word, as it is
 * when the server is killed. Death can also come between the commit and its answer.
 */
final class MortalConnection {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "commit");

    private final Connection real;
    private int left;

    private MortalConnection(Connection real, int left) {
        this.real = real;
        this.left = left;
    }

    /** What whoever worked with it is left with. */
    static final class Death extends SQLException {
        private static final long serialVersionUID = 1L;

        Death() {
            super("the process died");
        }
    }

    /**
     * A connection that dies.
     *
     * @param statements how many statements it lives for; a commit counts twice, before it and after it
     */
    static Connection over(Connection real, int statements) {
        MortalConnection mortal = new MortalConnection(real, statements);
        return (Connection) Proxy.newProxyInstance(
                MortalConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean counts = STATEMENTS.contains(method.getName());
                    if (counts) {
                        mortal.live();
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if ("commit".equals(method.getName())) {
                            mortal.live();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void live() throws SQLException {
        if (left == 0) {
            real.abort(Runnable::run);
            throw new Death();
        }
        left--;
    }
}
