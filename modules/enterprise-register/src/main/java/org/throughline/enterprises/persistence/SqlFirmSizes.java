package org.throughline.enterprises.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FirmSize;
import org.throughline.enterprises.FirmSizes;
import org.throughline.enterprises.SizeClass;
import org.throughline.kernel.Uscc;

/** Reads what the database classed, and the bounds it classed by. */
@ApplicationScoped
class SqlFirmSizes implements FirmSizes {

    private static final String OF = """
            select s.class, r.code, s.year, s.employees, r.employees_large, r.employees_medium, r.employees_small,
                s.revenue, r.revenue_large, r.revenue_medium, r.revenue_small,
                s.assets, r.assets_large, r.assets_medium, r.assets_small
            from enterprises.enterprise e
            left join enterprises.size_rule r on r.code = enterprises.size_rule_of(e.industry)
            left join enterprises.firm_size s on s.enterprise_id = e.id
            where e.uscc = ?
            """;

    private EnterpriseDirectory firms;
    private Reading reading;

    SqlFirmSizes() {
        // For the CDI proxy.
    }

    @Inject
    SqlFirmSizes(EnterpriseDirectory firms, Reading reading) {
        this.firms = firms;
        this.reading = reading;
    }

    @Override
    public Optional<FirmSize> of(Uscc uscc, Reach reach) {
        return firms.find(uscc, reach).flatMap(firm -> reading.read(connection -> read(connection, uscc)));
    }

    private static Optional<FirmSize> read(Connection connection, Uscc uscc) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF)) {
            statement.setString(1, uscc.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(size(row)) : Optional.empty();
            }
        }
    }

    private static FirmSize size(ResultSet row) throws SQLException {
        String sizeClass = row.getString("class");
        Short year = row.getObject("year", Short.class);
        return new FirmSize(
                sizeClass == null ? null : SizeClass.valueOf(sizeClass),
                row.getString("code"),
                year == null ? null : year.intValue(),
                bounds(row));
    }

    private static List<FirmSize.Bound> bounds(ResultSet row) throws SQLException {
        List<FirmSize.Bound> bounds = new ArrayList<>();
        add(bounds, "employees", row, "employees");
        add(bounds, "revenue", row, "revenue");
        add(bounds, "totalAssets", row, "assets");
        return bounds;
    }

    private static void add(List<FirmSize.Bound> bounds, String fact, ResultSet row, String column)
            throws SQLException {
        @Nullable BigDecimal large = row.getBigDecimal(column + "_large");
        if (large != null) {
            bounds.add(new FirmSize.Bound(
                    fact,
                    row.getBigDecimal(column),
                    large,
                    row.getBigDecimal(column + "_medium"),
                    row.getBigDecimal(column + "_small")));
        }
    }
}
