package org.throughline.directory.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Standing;
import org.throughline.directory.application.HolderService;
import org.throughline.directory.domain.Holder;
import org.throughline.directory.domain.HolderReading;
import org.throughline.directory.domain.PostRecord;
import org.throughline.kernel.ProblemException;

/** One person, or one client of the API, with every post they hold, held or are proposed for. */
@Named
@RequestScoped
public class HolderView {

    @Inject
    @ManagedProperty("#{param.account}")
    private @Nullable String account;

    @Inject
    @ManagedProperty("#{param.client}")
    private @Nullable String client;

    @Inject
    private HolderReading holders;

    @Inject
    private HolderService service;

    @Inject
    private Clock clock;

    private @Nullable Holder holder;
    private @Nullable String made;

    /** Called before the page is drawn; there is no page for a name that nobody has. */
    public void open() {
        known();
    }

    public Holder getHolder() {
        return known();
    }

    public List<PostRecord> getPosts() {
        return holders.posts(known(), Today.of(clock));
    }

    /** Whether the address names a person; a value that is not in it comes as an empty text. */
    public boolean isPerson() {
        return client == null || client.isEmpty();
    }

    /** Where this list of people or clients stands. */
    public String getListPath() {
        return isPerson() ? "/admin/people" : "/admin/clients";
    }

    /** The link's token or the secret that was just made; null where none was. */
    public @Nullable String getMade() {
        return made;
    }

    /** Keeps them out from now on. */
    public void disable() {
        service.disable(kind(), known().name(), true);
        holder = null;
    }

    /** Lets them in again. */
    public void enable() {
        service.disable(kind(), known().name(), false);
        holder = null;
    }

    /** Makes another link, or another secret, which this answer alone shows. */
    public void renew() {
        String name = known().name();
        made = isPerson() ? service.inviteAgain(name) : service.replaceSecret(name);
    }

    private Holder known() {
        if (holder == null) {
            String name = isPerson() ? account : client;
            String asked = name == null ? "" : name;
            holder = holders.find(kind(), asked, Today.of(clock))
                    .orElseThrow(() -> new ProblemException(DirectoryProblem.HOLDER_NOT_FOUND, Map.of("name", asked)));
        }
        return holder;
    }

    private Standing.Kind kind() {
        return isPerson() ? Standing.Kind.PERSON : Standing.Kind.SYSTEM;
    }
}
