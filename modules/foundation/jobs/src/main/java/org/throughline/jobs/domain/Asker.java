package org.throughline.jobs.domain;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Standing;
import org.throughline.directory.Standings;
import org.throughline.jobs.JobSummary;

/**
 * In whose name a job runs.
 *
 * @param post title of the post in which a person asked, in Chinese; empty for a client
 * @param scopes the rights that the client's token had when it asked, since a token may have been made for some of them
 *     only; null for a person
 */
public record Asker(
        String name,
        Standing.Kind kind,
        String post,
        @Nullable Set<String> scopes) {

    public Asker {
        scopes = scopes == null ? null : Set.copyOf(scopes);
    }

    /** Whoever has this standing. */
    public static Asker of(Standing standing) {
        boolean person = standing.kind() == Standing.Kind.PERSON;
        return new Asker(
                standing.name(),
                standing.kind(),
                person ? standing.post().zh() : "",
                person ? null : standing.rights());
    }

    /** Whether it is this person, or this client. */
    public boolean is(Standing standing) {
        return kind == standing.kind() && name.equals(standing.name());
    }

    /** What they may do at this moment; empty if they are nobody any more. */
    public Optional<Standing> standing(Standings standings) {
        if (kind == Standing.Kind.PERSON) {
            return standings.person(name);
        }
        Set<String> some = scopes == null ? Set.of() : scopes;
        return standings.client(name).map(now -> now.limitedTo(some));
    }

    JobSummary.Asker summary() {
        return new JobSummary.Asker(name, kind == Standing.Kind.PERSON, post);
    }
}
