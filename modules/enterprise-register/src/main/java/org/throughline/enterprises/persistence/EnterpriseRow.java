package org.throughline.enterprises.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.Uscc;

/**
 * A firm as a list finds it.
 *
 * @param nameOrder its place in the order of names, as hexadecimal digits
 */
record EnterpriseRow(EnterpriseSummary firm, String nameOrder) {

    /** The columns {@link #read} takes, in their order. */
    static final String COLUMNS =
            "id, uscc, uscc_exemption, name, kind, industry, district, zone, generated, version, name_order";

    static EnterpriseRow read(ResultSet row) throws SQLException {
        return new EnterpriseRow(
                new EnterpriseSummary(
                        row.getObject(1, UUID.class),
                        Uscc.exempt(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        EntityKind.valueOf(row.getString(5)),
                        new IndustryCode(row.getString(6)),
                        new DivisionCode(row.getString(7)),
                        row.getString(8),
                        row.getBoolean(9),
                        row.getLong(10)),
                HexFormat.of().formatHex(row.getBytes(11)));
    }
}
