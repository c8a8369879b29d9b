package org.throughline.offices.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Office;
import org.throughline.kernel.ProblemException;

/**
 * A transfer as somebody asks for it.
 *
 * @param giver code of the bureau that passes all it holds
 * @param taker code of the bureau that gets it
 * @param on a day
 * @param offices which office of the giver goes to which of the taker
 * @param otherwise the office of the taker to which all others go
 * @param lead account of whoever serves the firms from then on; null where whoever does so goes on
 * @param correction whether days that have passed are meant
 * @param reason why; needed for a correction
 */
public record TransferEntry(
        @Nullable String giver,
        @Nullable String taker,
        @Nullable String on,
        List<Pair> offices,
        @Nullable String otherwise,
        @Nullable String lead,
        boolean correction,
        @Nullable String reason) {

    private static final int MOST = 500;
    private static final int LONGEST_ACCOUNT = 60;

    public TransferEntry {
        offices = List.copyOf(offices);
    }

    /** Two offices by number or code. */
    public record Pair(@Nullable String from, @Nullable String to) {}

    /**
     * What was meant.
     *
     * @param reason null where nobody said why
     */
    public record Checked(TransferOrder order, @Nullable String reason) {}

    /**
     * Judges all of it at once.
     *
     * @param bureaus those of the configuration by their codes
     * @throws ProblemException {@link TransferProblem#INVALID} with every fault
     */
    public Checked checked(Function<String, Optional<Bureau>> bureaus, LocalDate today) {
        Findings findings = new Findings(TransferProblem.TEXTS);
        Optional<Bureau> from = bureau("/giver", giver, bureaus, findings);
        Optional<Bureau> to = bureau("/taker", taker, bureaus, findings);
        if (giver != null && giver.equals(taker)) {
            findings.add("/taker", "same");
        }
        String why = reason == null || reason.isBlank() ? null : findings.words("/reason", reason, MOST);
        LocalDate day = day(today, why, findings);
        OfficeTable table = new OfficeTable(
                table(from, to, findings),
                to.map(known -> office("/otherwise", otherwise, known, findings))
                        .orElse(""));
        String serves = lead == null || lead.isBlank() ? null : findings.words("/lead", lead, LONGEST_ACCOUNT);
        findings.refuseIfAny(TransferProblem.INVALID);
        return new Checked(
                new TransferOrder(from.orElseThrow().code(), to.orElseThrow().code(), day, table, serves, correction),
                why);
    }

    private static Optional<Bureau> bureau(
            String pointer, @Nullable String code, Function<String, Optional<Bureau>> bureaus, Findings findings) {
        Optional<Bureau> known = code == null ? Optional.empty() : bureaus.apply(code);
        if (known.isEmpty()) {
            findings.add(pointer, "unknown-bureau", Map.of("bureau", String.valueOf(code)));
        }
        return known;
    }

    private LocalDate day(LocalDate today, @Nullable String why, Findings findings) {
        if (Findings.isBlank(on)) {
            findings.add("/on", "no-day");
            return today;
        }
        LocalDate day = findings.day("/on", on);
        if (day == null) {
            return today;
        }
        if (day.isBefore(today) && !correction) {
            findings.add("/on", "past", Map.of("today", today.toString()));
        }
        if (correction && why == null) {
            findings.add("/reason", "no-reason");
        }
        return day;
    }

    private Map<String, String> table(Optional<Bureau> from, Optional<Bureau> to, Findings findings) {
        Map<String, String> table = new HashMap<>();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            String pointer = "/offices/" + i;
            Pair pair = offices.get(i);
            String former = from.map(bureau -> office(pointer + "/from", pair.from(), bureau, findings))
                    .orElse("");
            String next = to.map(bureau -> office(pointer + "/to", pair.to(), bureau, findings))
                    .orElse("");
            if (!former.isEmpty() && seen.contains(former)) {
                findings.add(pointer + "/from", "twice", Map.of("office", former));
            }
            seen.add(former);
            table.put(former, next);
        }
        return table;
    }

    /** Its code; empty for one that the bureau does not have. */
    private static String office(String pointer, @Nullable String said, Bureau bureau, Findings findings) {
        Optional<String> known = bureau.offices().stream()
                .filter(office -> office.code().equals(said)
                        || (office.number() != null
                                && office.number().toString().equals(said)))
                .map(Office::code)
                .findFirst();
        if (known.isEmpty()) {
            findings.add(
                    pointer,
                    "unknown-office",
                    Map.of(
                            "office",
                            said == null ? "" : said,
                            "bureau",
                            bureau.name().zh(),
                            "code",
                            bureau.code()));
        }
        return known.orElse("");
    }
}
