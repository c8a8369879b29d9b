package org.throughline.configuration.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.ConfigurationFault;
import org.throughline.configuration.CurrentConfiguration;
import org.throughline.configuration.FileDifference;
import org.throughline.configuration.PendingConfiguration;
import org.throughline.kernel.CurrentUser;

/** The configuration in use, and the one that waits. */
@Path("configuration")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfigurationResource {

    @Inject
    private CurrentConfiguration current;

    @Inject
    private CurrentUser user;

    /** What runs, and what would run after a start. */
    public record State(
            String node,
            String fingerprint,
            List<String> bureaus,
            @Nullable Waiting pending) {}

    /** What lies in the folder and does not run yet. */
    public record Waiting(Instant since, boolean holds, List<Difference> files, List<Flaw> faults) {

        static Waiting of(PendingConfiguration pending, Locale language) {
            return new Waiting(
                    pending.since(),
                    pending.holds(),
                    pending.differences().stream().map(Difference::of).toList(),
                    pending.faults().stream()
                            .map(fault -> Flaw.of(fault, language))
                            .toList());
        }
    }

    /** One file that is not as it was. */
    public record Difference(String file, FileDifference.Kind change) {

        static Difference of(FileDifference difference) {
            return new Difference(difference.file(), difference.kind());
        }
    }

    /** One thing wrong with what waits. */
    public record Flaw(String file, int line, int column, String detail) {

        static Flaw of(ConfigurationFault fault, Locale language) {
            return new Flaw(
                    fault.file(), fault.line(), fault.column(), fault.sentence().in(language));
        }
    }

    /** The state at the latest look, which is a few seconds old at most. */
    @GET
    @RolesAllowed("admin:read")
    public State state() {
        var configuration = current.running().configuration();
        return new State(
                current.place().node(),
                configuration.fingerprint(),
                configuration.bureaus().stream().map(Bureau::code).toList(),
                current.running()
                        .pending()
                        .map(pending -> Waiting.of(pending, user.language()))
                        .orElse(null));
    }
}
