package org.throughline.enterprises.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.FactType;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.PersonalDatum;

/** Which facts can be known of a firm. */
@Path("facts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FactCatalogueResource {

    @Inject
    private EnterpriseDirectory directory;

    @Inject
    private CurrentUser user;

    /** The whole catalogue, in its order. */
    public record Catalogue(List<Entry> items) {}

    /** One entry of the catalogue. */
    public record Entry(
            String name,
            FactType type,
            @Nullable String unit,
            boolean yearly,
            boolean derived,
            boolean absenceMeansNo,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            List<String> codes,
            String label,
            String group,
            List<String> changedBy,
            @Nullable Period freshFor,
            @Nullable PersonalDatum personal,
            boolean retired) {

        static Entry of(FactDefinition fact, Locale language) {
            return new Entry(
                    fact.name(),
                    fact.type(),
                    fact.unitCode(),
                    fact.yearly(),
                    fact.derived(),
                    fact.absenceMeansNo(),
                    fact.minimum(),
                    fact.maximum(),
                    fact.codes(),
                    fact.label(language),
                    fact.group().name().in(language),
                    fact.changedBy().stream().map(FactDefinition.Named::code).toList(),
                    fact.freshFor(),
                    fact.personal(),
                    fact.retired());
        }
    }

    @GET
    @RolesAllowed("enterprises:read")
    public Catalogue list() {
        Locale language = user.language();
        return new Catalogue(directory.definitions().stream()
                .map(fact -> Entry.of(fact, language))
                .toList());
    }
}
