package org.throughline.enterprises.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows of a COPY in the binary format, one column after the other. The server sends each row by itself, the first one
 * behind a header.
 */
final class CopiedColumns {

    private static final int HEADER = 19;
    private static final int DIGITS = 10_000;
    private static final int DIGITS_OF_A_LONG = 4;
    private static final short NEGATIVE = 0x4000;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    private ByteBuffer row = ByteBuffer.allocate(0);
    private LocalDate lastDay = LocalDate.EPOCH;

    private CopiedColumns() {}

    /** Takes a row from its columns, which are read in their order. */
    @FunctionalInterface
    interface Taking {
        void take(CopiedColumns columns);
    }

    /** Gives each row of a query to somebody. */
    static void each(Connection connection, String query, Taking taking) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        CopiedColumns columns = new CopiedColumns();
        boolean first = true;
        try {
            for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                columns.row = ByteBuffer.wrap(bytes);
                if (first) {
                    columns.row.position(HEADER);
                    first = false;
                }
                // The end is a row of a column less than none.
                if (columns.row.getShort() >= 0) {
                    taking.take(columns);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** How long the next column is; below 0 for null. */
    private int length() {
        return row.getInt();
    }

    UUID identity() {
        length();
        return new UUID(row.getLong(), row.getLong());
    }

    @Nullable
    Integer small() {
        return length() < 0 ? null : Integer.valueOf(row.getShort());
    }

    int whole() {
        length();
        return row.getInt();
    }

    @Nullable
    Boolean truth() {
        return length() < 0 ? null : Boolean.valueOf(row.get() != 0);
    }

    @Nullable
    String words() {
        int length = length();
        if (length < 0) {
            return null;
        }
        String words = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
        row.position(row.position() + length);
        return words;
    }

    /** Most rows of a register say the day of the row before. */
    @Nullable
    LocalDate day() {
        if (length() < 0) {
            return null;
        }
        long day = EPOCH + row.getInt();
        if (lastDay.toEpochDay() != day) {
            lastDay = LocalDate.ofEpochDay(day);
        }
        return lastDay;
    }

    /** Groups of four decimal digits, the first one of which counts ten thousands to the power of the weight. */
    @Nullable
    BigDecimal number() {
        if (length() < 0) {
            return null;
        }
        int groups = row.getShort();
        int weight = row.getShort();
        short sign = row.getShort();
        int scale = row.getShort();
        if (sign != 0 && sign != NEGATIVE) {
            throw new IllegalStateException("No number of a fact");
        }
        int exponent = (weight - groups + 1) * 4;
        BigDecimal number = groups <= DIGITS_OF_A_LONG
                ? BigDecimal.valueOf(few(groups), -exponent)
                : new BigDecimal(many(groups), -exponent);
        return (sign == NEGATIVE ? number.negate() : number).setScale(scale);
    }

    private long few(int groups) {
        long digits = 0;
        for (int group = 0; group < groups; group++) {
            digits = digits * DIGITS + row.getShort();
        }
        return digits;
    }

    private BigInteger many(int groups) {
        BigInteger digits = BigInteger.ZERO;
        for (int group = 0; group < groups; group++) {
            digits = digits.multiply(BigInteger.valueOf(DIGITS)).add(BigInteger.valueOf(row.getShort()));
        }
        return digits;
    }
}
