package org.throughline.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.Office;
import org.throughline.configuration.OfficeFunction;
import org.throughline.directory.entry.OrganisationBook;
import org.throughline.directory.entry.OrganisationState;
import org.throughline.journal.Journal;
import org.throughline.kernel.DivisionCode;

/**
 * Brings the bureaus and offices of the configuration folder into the directory.
 *
 * <p>A bureau has its code, an office its bureau's code, a slash and its own. What the folder says holds from today on,
 * what it said before stays in the past; a bureau or office it no longer names ends today. One that passed all it held
 * to another is not brought back. The same folder twice changes nothing.
 */
public final class ConfiguredOrganisations {

    private ConfiguredOrganisations() {}

    /**
     * Brings the directory up to what the folder says. Nothing is committed here.
     *
     * @param connection with a transaction begun, as the owner of the database or as the application
     * @param journal that of this transaction
     */
    public static void bring(Connection connection, Configuration configuration, Journal journal, Clock clock)
            throws SQLException {
        OrganisationBook book = OrganisationBook.open(connection, journal, clock);
        List<String> codes = new ArrayList<>();
        for (Bureau bureau : configuration.bureaus()) {
            OrganisationState state = new OrganisationState(
                    bureau.plaques(),
                    null,
                    bureau.divisions().stream().map(DivisionCode::value).toList(),
                    bureau.zones());
            UUID id = book.write(bureau.code(), OrganisationKind.BUREAU, true, state);
            codes.add(bureau.code());
            for (Office office : bureau.offices()) {
                String code = bureau.code() + "/" + office.code();
                book.write(code, OrganisationKind.OFFICE, true, state(office, id));
                codes.add(code);
            }
        }
        book.endConfiguredExcept(codes);
    }

    private static OrganisationState state(Office office, UUID bureau) {
        return new OrganisationState(
                List.of(office.name()),
                bureau,
                List.of(),
                List.of(),
                office.number(),
                office.functions().stream().map(OfficeFunction::word).toList());
    }
}
