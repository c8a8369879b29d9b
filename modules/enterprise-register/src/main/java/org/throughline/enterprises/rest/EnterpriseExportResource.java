package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Objects;
import org.throughline.directory.Reach;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.application.ExportService;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.tables.TableFormat;

/** The list of firms as a table to take along. */
@Path("enterprise-exports")
@ApplicationScoped
public class EnterpriseExportResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private ExportService exports;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed("enterprises:read")
    @Produces({CSV, XLSX})
    public Response export(@BeanParam FirmExportQuery asked, @Context Request request, @Context UriInfo uri) {
        Variant form = Objects.requireNonNull(
                request.selectVariant(List.of(new Variant(MediaType.valueOf(CSV), (String) null, null), variant())));
        TableFormat.Kind kind =
                form.getMediaType().toString().equals(XLSX) ? TableFormat.Kind.XLSX : TableFormat.Kind.CSV;
        ExportOrder order = asked.order(directory.definitions(), kind);
        String filter = FirmExportQuery.filterOf(uri);
        Reach reach = caller.mayRead();
        StreamingOutput table = target -> exports.write(order, filter, reach, target);
        return Response.ok(table, kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"enterprises" + kind.ending() + "\"")
                .build();
    }

    private static Variant variant() {
        return new Variant(MediaType.valueOf(XLSX), (String) null, null);
    }
}
