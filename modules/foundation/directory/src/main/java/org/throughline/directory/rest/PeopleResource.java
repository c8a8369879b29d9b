package org.throughline.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reaches;
import org.throughline.directory.domain.OrganisationReading;
import org.throughline.directory.domain.OrganisationReading.Colleague;
import org.throughline.exchange.PageAnswer;
import org.throughline.exchange.PageQuery;
import org.throughline.kernel.CurrentUser;

/** People one can turn to or put in charge, of the organisations within reach. */
@Path("people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private OrganisationReading organisations;

    @Inject
    private Reaches reaches;

    @Inject
    private CurrentUser user;

    /** Somebody with their post. */
    public record PersonDocument(UUID id, String account, String name, String post, String organisation) {}

    @Inject
    private Clock clock;

    @GET
    @RolesAllowed("offices:read")
    public PageAnswer<PersonDocument> people(
            @QueryParam("q") @Nullable String words, @BeanParam OnDay on, @BeanParam PageQuery stretch) {
        return PageAnswer.of(
                organisations.people(
                        words,
                        on.day(clock),
                        reaches.of("offices:read"),
                        stretch.limit(),
                        stretch.after(OrganisationReading.CURSOR_PARTS).orElse(null)),
                this::document);
    }

    private PersonDocument document(Colleague found) {
        return new PersonDocument(
                found.id(),
                found.account(),
                found.called().in(user.language()),
                found.post().in(user.language()),
                found.organisation());
    }
}
