package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.application.EnterpriseImports;
import org.throughline.enterprises.application.EnterpriseImports.Import;
import org.throughline.enterprises.application.ImportForm;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.FormFile;
import org.throughline.exchange.IfMatch;
import org.throughline.exchange.SubmittedForm;
import org.throughline.exchange.VersionTag;
import org.throughline.kernel.ProblemException;
import org.throughline.tables.TableFormat;

/** Lists of firms in files, brought into the register by jobs. */
@Path("enterprise-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EnterpriseImportResource {

    private static final String CSV = "text/csv";

    @Inject
    private EnterpriseImports imports;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed("enterprises:write")
    public Response order(
            @FormFile(
                            value = ImportForm.FILE,
                            setting = "throughline.imports.largest-file",
                            usual = EnterpriseImports.LARGEST_FILE)
                    SubmittedForm form,
            @Context UriInfo address)
            throws IOException {
        ImportOrder order = new ImportForm(form).order(imports.today());
        Import ordered = imports.order(form.file().orElseThrow(), order);
        return Response.accepted(ImportDocument.of(ordered, caller.language()))
                .location(address.getAbsolutePathBuilder()
                        .path(ordered.job().id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("enterprises:read")
    public Response get(@PathParam("id") String id) {
        Import found = imports.get(known(id));
        return Response.ok(ImportDocument.of(found, caller.language()))
                .tag(VersionTag.of(found.job().version()))
                .build();
    }

    @GET
    @Path("{id}/rejects")
    @Produces(CSV)
    @RolesAllowed("enterprises:read")
    public Response rejects(@PathParam("id") String id) {
        UUID found = imports.get(known(id)).summary().id();
        Locale language = caller.language();
        StreamingOutput rows = target -> imports.rejects(found, TableFormat.Kind.CSV, target, language);
        return Response.ok(rows, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("enterprises:write")
    public Response cancel(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        imports.cancel(known(id), IfMatch.of(version));
        return Response.noContent().build();
    }

    private static UUID known(String id) {
        try {
            UUID known = UUID.fromString(id);
            if (known.toString().equals(id)) {
                return known;
            }
        } catch (IllegalArgumentException noId) {
            throw unknown(id);
        }
        throw unknown(id);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", id));
    }
}
