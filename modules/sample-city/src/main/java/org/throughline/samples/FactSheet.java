package org.throughline.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.FactRecord;

/** The facts of one firm while they are written down; what the firm keeps silent about is left out. */
final class FactSheet {

    private final List<FactRecord> records = new ArrayList<>(32);
    private final Silence silence;

    FactSheet(Silence silence) {
        this.silence = silence;
    }

    /** Where and when the next facts belong. */
    record Stamp(@Nullable Integer year, LocalDate asOf, Instant recordedAt) {

        /** A stamp for facts that are no year's. */
        Stamp timeless() {
            return new Stamp(null, asOf, recordedAt);
        }

        Stamp on(LocalDate day) {
            return new Stamp(year, day, recordedAt);
        }
    }

    void text(Fact fact, String value, Stamp stamp) {
        if (silence.knows(fact)) {
            records.add(new FactRecord(
                    fact.title(), stamp.year(), value, SampleCity.SOURCE, stamp.asOf(), stamp.recordedAt()));
        }
    }

    void whole(Fact fact, long value, Stamp stamp) {
        text(fact, Long.toString(value), stamp);
    }

    void flag(Fact fact, boolean value, Stamp stamp) {
        text(fact, Boolean.toString(value), stamp);
    }

    /** A decimal given in hundredths, written with two places. */
    void decimal(Fact fact, long hundredths, Stamp stamp) {
        text(fact, inHundredths(hundredths), stamp);
    }

    List<FactRecord> records() {
        return records;
    }

    static String inHundredths(long hundredths) {
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        return (hundredths < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}
