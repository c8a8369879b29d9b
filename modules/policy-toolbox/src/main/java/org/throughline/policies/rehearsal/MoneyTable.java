package org.throughline.policies.rehearsal;

import java.util.BitSet;
import org.throughline.policies.facts.Assessment;
import org.throughline.policies.facts.FirmFacts;
import org.throughline.policies.matching.RowSet;

/** What one clause pays each firm, worked out where it is asked for and once. To be used by one thread at a time. */
final class MoneyTable {

    /** Stands for a most that nothing bounds. */
    static final long OPEN = -1;

    private final FirmMoney money;
    private final Firms firms;
    private final Assessment assessment;
    private final long[] low;
    private final long[] high;
    private final BitSet done = new BitSet();
    private final BitSet capped = new BitSet();

    MoneyTable(FirmMoney money, Firms firms, Assessment assessment) {
        this.money = money;
        this.firms = firms;
        this.assessment = assessment;
        this.low = new long[firms.rows()];
        this.high = new long[firms.rows()];
    }

    FirmMoney money() {
        return money;
    }

    /** Works out what some firms get. */
    void fill(RowSet rows) {
        rows.forEach(this::fill);
    }

    private void fill(int row) {
        if (done.get(row)) {
            return;
        }
        FirmFacts firm = firms.of(row);
        Pay pay = money.of(firm, assessment);
        Long most = pay.high();
        low[row] = pay.low();
        high[row] = most == null ? OPEN : most;
        capped.set(row, pay.capped());
        done.set(row);
    }

    /** In fen; of a firm that was worked out. */
    long low(int row) {
        return low[row];
    }

    /** In fen, {@link #OPEN} if nothing bounds it; of a firm that was worked out. */
    long high(int row) {
        return high[row];
    }

    /** What a firm gets at least, worked out if it is not yet. */
    long paid(int row) {
        fill(row);
        return low[row];
    }

    boolean isCapped(int row) {
        return capped.get(row);
    }

    /** What some firms get at least, together. */
    long sum(RowSet rows) {
        fill(rows);
        long[] sum = new long[1];
        rows.forEach(row -> sum[0] = Math.addExact(sum[0], low[row]));
        return sum[0];
    }
}
