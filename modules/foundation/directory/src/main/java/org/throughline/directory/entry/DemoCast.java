package org.throughline.directory.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Division;
import org.throughline.kernel.DivisionCode;

/**
 * Who is in the demo: the shipped list where the folder has the offices and divisions that it names, else people for
 * whatever offices there are.
 *
 * @param organisations beside the bureaus and offices of the folder
 * @param people with their posts
 * @param clients of the API with theirs
 * @param mailDomain what all their addresses end in; never given out
 */
public record DemoCast(
        List<Map<String, String>> organisations,
        List<Map<String, String>> people,
        List<Map<String, String>> clients,
        String mailDomain) {

    private static final String NEVER_GIVEN_OUT = ".example";

    public DemoCast {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        clients = List.copyOf(clients);
    }

    /** Those of a folder, with the bureau at whose door people stand. */
    public static DemoCast of(Configuration configuration, Bureau house) {
        String domain = domain(configuration, house);
        DemoCast shipped = new DemoCast(
                DemoTable.rows("demo-organisations.csv"),
                DemoTable.rows("demo-people.csv"),
                DemoTable.rows("demo-clients.csv"),
                domain);
        return shipped.fits(configuration) ? shipped : new CastElsewhere(shipped, configuration, house).cast();
    }

    private boolean fits(Configuration configuration) {
        Set<String> known = new HashSet<>();
        for (Bureau bureau : configuration.bureaus()) {
            known.add(bureau.code());
            bureau.offices().forEach(office -> known.add(bureau.code() + "/" + office.code()));
        }
        organisations.forEach(row -> known.add(DemoTable.text(row, "code")));
        boolean placed = organisations.stream()
                .map(row -> new DivisionCode(DemoTable.text(row, "districts")))
                .allMatch(code -> configuration.division(code).isPresent());
        return placed
                && Stream.concat(people.stream(), clients.stream())
                        .allMatch(row -> known.contains(DemoTable.text(row, "organisation")));
    }

    /** The city's name in English, as a domain that nobody gets. */
    private static String domain(Configuration configuration, Bureau house) {
        String served = house.divisions().get(0).value();
        DivisionCode city = new DivisionCode(served.substring(0, Math.min(4, served.length())));
        String name = configuration
                .division(city)
                .map(Division::name)
                .orElse(house.name())
                .en();
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return (letters.isEmpty() ? "bureau" : letters) + NEVER_GIVEN_OUT;
    }
}
