package org.throughline.enterprises;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.domain.Beliefs;
import org.throughline.enterprises.domain.Fact;
import org.throughline.enterprises.domain.FactEntry;

/**
 * What was said of one firm over two years, from a table made by hand; beside it stands a table of what was believed.
 */
public final class Story {

    /** The table of what was believed when, for a parameterized test. */
    public static final String BELIEVED = "/org/throughline/enterprises/believed.csv";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private Story() {}

    /** One thing that was said. */
    public record Said(
            Instant recordedAt,
            String fact,
            @Nullable Integer year,
            String value,
            LocalDate asOf,
            @Nullable LocalDate endsOn) {

        /** What is written down of it, beside what was believed so far. */
        public FactSummary among(FactDefinition definition, List<FactSummary> believed) {
            Fact checked = Fact.of(definition, FactEntry.of(value, year, "公示", asOf, endsOn, "说明"), TODAY);
            return checked.recorded(
                    "lin", recordedAt, Beliefs.place(checked, believed).current());
        }
    }

    /** Everything, in the order in which it was written down. */
    public static List<Said> said() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Story.class.getResourceAsStream("said.csv")), StandardCharsets.UTF_8))) {
            return lines.lines().skip(2).map(Story::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The end of a day in Shanghai. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Said line(String line) {
        String[] cells = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        return new Said(
                Instant.parse(cells[0]),
                cells[1],
                unlessEmpty(cells[2], Integer::valueOf),
                cells[3],
                LocalDate.parse(cells[4]),
                unlessEmpty(cells[5], LocalDate::parse));
    }

    private static <T> @Nullable T unlessEmpty(String cell, Function<String, T> reading) {
        return cell.isEmpty() ? null : reading.apply(cell);
    }
}
