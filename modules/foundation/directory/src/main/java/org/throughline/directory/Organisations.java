package org.throughline.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.BilingualText;

/** The organisations between which work is passed, and who does it there. */
@Unbounded(because = "which organisations there are, which places they serve and who works there is public")
public interface Organisations {

    /** Bureaus, departments, centres, platforms that were there on a day, by code; not their offices. */
    List<Named> on(LocalDate day);

    /** Offices that were there on a day, by code. */
    List<Named> offices(LocalDate day);

    /** The names on the door of one of them on a day, the usual one first; none if it was not there. */
    default List<BilingualText> plaques(String code, LocalDate day) {
        return on(day).stream()
                .filter(known -> known.code().equals(code))
                .map(Named::name)
                .toList();
    }

    /** The places that one of them served on a day; empty if it was not there. */
    Optional<Reach> served(String code, LocalDate day);

    /**
     * Everybody who has a right in the name of an organisation, or of an office of it, on a day; by account, then by
     * organisation.
     */
    List<Seat> seats(String code, String right, LocalDate day);

    /**
     * What organisations and offices of a day are called, by their codes; one that was not there is called by its code.
     */
    default Function<String, BilingualText> names(LocalDate day) {
        Map<String, BilingualText> known = Stream.concat(on(day).stream(), offices(day).stream())
                .collect(Collectors.toMap(Named::code, Named::name));
        return code -> known.getOrDefault(code, new BilingualText(code, code));
    }

    /**
     * An organisation by its code and usual name.
     *
     * @param code kebab-case, such as {@code wenzhou-ai}; of an office {@code wenzhou-ai/data}
     */
    record Named(String code, OrganisationKind kind, BilingualText name) {}

    /**
     * An approved post of somebody, as far as one right goes.
     *
     * @param account name of the person's account; null for a client of the API
     * @param organisation code of the organisation or office
     */
    record Seat(@Nullable String account, BilingualText called, BilingualText post, String organisation, Reach reach) {}
}
