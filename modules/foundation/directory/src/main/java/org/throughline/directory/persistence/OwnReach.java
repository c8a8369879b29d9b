package org.throughline.directory.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.directory.Reach;
import org.throughline.kernel.DivisionCode;

/**
 * What an organisation covers on a day: itself and all below it, and the places these serve; where none of them has
 * any, the places of the nearest organisation above that has.
 */
final class OwnReach {

    /** Height 0 is the organisation with all below it; from 1 on it is what stands above. */
    private static final String TREE = """
            with recursive today as (
                select organisation, parent, districts, zones from directory.organisation_phase
                where valid_from <= ? and (valid_to is null or valid_to > ?)),
            below as (
                select organisation, parent, districts, zones from today where organisation = ?
                union
                select t.organisation, t.parent, t.districts, t.zones
                from today t join below b on t.parent = b.organisation),
            above as (
                select organisation, parent, districts, zones, 0 as height from today where organisation = ?
                union all
                select t.organisation, t.parent, t.districts, t.zones, a.height + 1
                from today t join above a on t.organisation = a.parent where a.height < 20)
            select 0 as height, organisation, districts, zones from below
            union all
            select height, organisation, districts, zones from above where height > 0
            order by height
            """;

    private final Set<UUID> organisations = new TreeSet<>();
    private final Set<String> districts = new TreeSet<>();
    private final Set<String> zones = new TreeSet<>();

    private OwnReach() {}

    static Reach of(Connection connection, UUID organisation, LocalDate day) throws SQLException {
        OwnReach own = new OwnReach();
        try (PreparedStatement tree = connection.prepareStatement(TREE)) {
            tree.setObject(1, day);
            tree.setObject(2, day);
            tree.setObject(3, organisation);
            tree.setObject(4, organisation);
            try (ResultSet row = tree.executeQuery()) {
                own.collect(row);
            }
        }
        return new Reach(
                false,
                own.organisations,
                own.districts.stream().map(DivisionCode::new).collect(Collectors.toSet()),
                own.zones);
    }

    private void collect(ResultSet row) throws SQLException {
        int placesFrom = 0;
        while (row.next()) {
            int height = row.getInt(1);
            boolean placesKnown = !districts.isEmpty() || !zones.isEmpty();
            if (height > placesFrom && placesKnown) {
                return;
            }
            placesFrom = height;
            if (height == 0) {
                organisations.add(row.getObject(2, UUID.class));
            }
            districts.addAll(Arrays.asList((String[]) row.getArray(3).getArray()));
            zones.addAll(Arrays.asList((String[]) row.getArray(4).getArray()));
        }
    }
}
