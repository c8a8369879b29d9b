package org.throughline.enterprises;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Unbounded;

/** What is asked of the value of a fact; its text is the form that addresses and the API have for it. */
@Unbounded(because = "a question says nothing about any firm")
public sealed interface FactTest extends Serializable {

    /** Whether anything is known at all, whatever it is. */
    record Known(boolean known) implements FactTest {
        @Override
        public String text() {
            return known ? "*" : "-";
        }
    }

    /** A number between two others, both included; null where that side is open. */
    record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) implements FactTest {
        @Override
        public String text() {
            return from != null && to != null && from.compareTo(to) == 0 ? plain(from) : plain(from) + ".." + plain(to);
        }

        private static String plain(@Nullable BigDecimal number) {
            return number == null ? "" : number.toPlainString();
        }
    }

    /** A day between two others, both included; null where that side is open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements FactTest {
        @Override
        public String text() {
            return from != null && from.equals(to) ? plain(from) : plain(from) + ".." + plain(to);
        }

        private static String plain(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    /** One of these codes; or, of tags, at least one of them. */
    record AnyOf(List<String> values) implements FactTest {

        public AnyOf {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join(",", values);
        }
    }

    /** Yes or no; where the catalogue says that absence means no, a firm of which nothing is known says no. */
    record Holds(boolean truth) implements FactTest {
        @Override
        public String text() {
            return Boolean.toString(truth);
        }
    }

    /** Words that all stand in a text, wherever; case and full-width forms do not matter. */
    record Words(String words) implements FactTest {
        @Override
        public String text() {
            return words;
        }
    }

    /** The test as it is written behind the colon of a condition. */
    String text();
}
