package org.throughline.benchmarks.plain;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.KnownCodes;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/**
 * One firm by nothing but JDBC: the same statement as the product's, the same bytes, written by hand. It can have its
 * caller authenticated some times more, so that what one time costs shows in the difference.
 */
@Path("plain-enterprises/{uscc}")
public class PlainFirmResource {

    private static final String SQL =
            "select id, uscc, uscc_exemption, name, kind, industry, district, zone, generated, version, name_order"
                    + " from enterprises.enterprise where uscc = ?";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** Looked up when the first request comes. */
    private static final class Server {
        static final DataSource SOURCE = source();
        static final SecurityContext SECURITY =
                CDI.current().select(SecurityContext.class).get();
        static final KnownCodes CODES = CDI.current().select(KnownCodes.class).get();

        @SuppressWarnings("BanJNDI") // The name is a constant.
        private static DataSource source() {
            try {
                return InitialContext.doLookup("java:app/jdbc/throughline");
            } catch (NamingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @GET
    @RolesAllowed("enterprises:read")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("uscc") String uscc,
            @DefaultValue("0") @QueryParam("again") int again,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response)
            throws SQLException {
        for (int time = 0; time < again; time++) {
            AuthenticationStatus status =
                    Server.SECURITY.authenticate(request, response, AuthenticationParameters.withParams());
            if (status != AuthenticationStatus.SUCCESS) {
                return Response.status(Response.Status.UNAUTHORIZED).build();
            }
        }
        return get(uscc);
    }

    private static Response get(String uscc) throws SQLException {
        try (Connection connection = Server.SOURCE.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, uscc);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Response.status(Response.Status.NOT_FOUND).build();
                }
                return Response.ok(json(row).getBytes(StandardCharsets.UTF_8))
                        .tag(row.getString(10))
                        .build();
            }
        }
    }

    private static String json(ResultSet row) throws SQLException {
        return "{\"id\":" + text(row.getString(1))
                + ",\"uscc\":" + text(row.getString(2))
                + ",\"usccExemption\":" + text(row.getString(3))
                + ",\"name\":" + text(row.getString(4))
                + ",\"entityKind\":" + text(row.getString(5))
                + industry(row.getString(6))
                + district(row.getString(7))
                + zone(row.getString(8))
                + ",\"generated\":" + row.getBoolean(9) + "}";
    }

    private static String industry(String code) {
        String name = Server.CODES.industryName(new IndustryCode(code), CHINESE).orElse(null);
        return ",\"industry\":" + text(code) + ",\"industryName\":" + text(name);
    }

    private static String district(String code) {
        String name = Server.CODES.divisionName(new DivisionCode(code), CHINESE).orElse(null);
        return ",\"district\":" + text(code) + ",\"districtName\":" + text(name);
    }

    private static String zone(@Nullable String code) {
        String name = code == null ? null : Server.CODES.zoneName(code, CHINESE).orElse(null);
        return ",\"zone\":" + text(code) + ",\"zoneName\":" + text(name);
    }

    /** Generated names have no character that JSON escapes. */
    private static String text(@Nullable String value) {
        return value == null ? "null" : '"' + value + '"';
    }
}
