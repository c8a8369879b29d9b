package org.throughline.directory.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Period;
import org.throughline.kernel.Phrase;

/**
 * A post as somebody proposed it, before anything is known to be right.
 *
 * @param organisation its code
 * @param from the first day, as {@code 2026-03-01}
 * @param to the first day on which it no longer holds; empty while none is known
 * @param duty name of a {@link Duty}; empty for the bureau's work
 * @param reach name of {@link Bounds}
 */
public record PostEntry(
        String organisation,
        String titleZh,
        String titleEn,
        String from,
        String to,
        String duty,
        Set<String> rights,
        String reach) {

    private static final Pattern TITLE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,60}");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    public PostEntry {
        rights = Set.copyOf(rights);
    }

    /**
     * What the entry says, if every rule holds; else empty, with a fault for each rule that does not.
     *
     * @param kind who is to hold it: systems have no duty of administration
     * @param organisations finds an organisation by its code and a day
     */
    public Optional<Post.Terms> terms(
            Standing.Kind kind, BiFunction<String, LocalDate, Optional<UUID>> organisations, List<Fault> faults) {
        int before = faults.size();
        BilingualText title = title(faults);
        Period valid = period(faults);
        Optional<UUID> found =
                valid == null ? Optional.empty() : organisations.apply(organisation.strip(), valid.start());
        if (valid != null && found.isEmpty()) {
            faults.add(fault("organisation", "fault.post.organisation"));
        }
        Optional<Duty> held = named(Duty.values(), duty);
        check(faults, "duty", held.isPresent() ? kind == Standing.Kind.PERSON : duty.isEmpty());
        check(
                faults,
                "rights",
                !rights.isEmpty() && allowed(kind, held.orElse(null)).containsAll(rights));
        Optional<Bounds> bounds = named(Bounds.values(), reach);
        check(faults, "reach", bounds.isPresent());
        if (faults.size() > before || title == null || valid == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Post.Terms(found.orElseThrow(), title, valid, held.orElse(null), rights, bounds.orElseThrow()));
    }

    /**
     * The rights that a post can carry: each duty has its own, the bureau's work none of them. The database holds the
     * same.
     */
    public static Set<String> allowed(Standing.Kind kind, @Nullable Duty duty) {
        if (kind == Standing.Kind.SYSTEM) {
            return Rights.all();
        }
        if (duty == null) {
            Set<String> rights = Rights.all();
            rights.removeAll(Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE));
            return rights;
        }
        return switch (duty) {
            case SYSTEM -> Set.of(Rights.ADMIN_READ, Rights.ADMIN_WRITE);
            case SECURITY -> Set.of(Rights.ADMIN_READ, Rights.GRANTS_WRITE);
            case AUDIT -> Rights.reading();
        };
    }

    private @Nullable BilingualText title(List<Fault> faults) {
        boolean zh = TITLE.matcher(titleZh.strip()).matches() && !titleZh.isBlank();
        boolean en = TITLE.matcher(titleEn.strip()).matches() && !titleEn.isBlank();
        check(faults, "titleZh", zh);
        check(faults, "titleEn", en);
        return zh && en ? new BilingualText(titleZh.strip(), titleEn.strip()) : null;
    }

    private @Nullable Period period(List<Fault> faults) {
        Optional<LocalDate> start = day(from);
        boolean open = to.isBlank();
        Optional<LocalDate> end = open ? Optional.empty() : day(to);
        check(faults, "from", start.isPresent());
        check(
                faults,
                "to",
                open || (end.isPresent() && (start.isEmpty() || end.get().isAfter(start.get()))));
        if (start.isEmpty() || !(open || (end.isPresent() && end.get().isAfter(start.get())))) {
            return null;
        }
        return new Period(start.get(), end.orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static void check(List<Fault> faults, String field, boolean holds) {
        if (!holds) {
            faults.add(fault(field, "fault.post." + field));
        }
    }

    private static Fault fault(String field, String text) {
        return new Fault("/" + field, new Phrase(DirectoryProblem.TEXTS, text));
    }
}
