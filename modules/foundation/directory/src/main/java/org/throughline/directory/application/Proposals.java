package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Rights;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.ApiClient;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostEntry;
import org.throughline.journal.Journal;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.kernel.TimeOrderedUuid;

/** Posts as a system administrator proposes them; they count for nothing until another administrator approves. */
@ApplicationScoped
@Transactional
public class Proposals {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private DirectoryRepository directory;
    private Journal journal;
    private CurrentUser user;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Proposals() {
        // For the CDI proxy.
    }

    @Inject
    Proposals(DirectoryRepository directory, Journal journal, CurrentUser user, Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Proposes a post for somebody who is known.
     *
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND},
     *     {@link DirectoryProblem#POST_INVALID} with every fault, or {@link DirectoryProblem#DUTIES_APART}
     */
    public void propose(Standing.Kind kind, String name, PostEntry entry) {
        mustMay(Rights.ADMIN_WRITE);
        Guarded holder = holder(kind, name);
        List<Fault> faults = new ArrayList<>();
        Optional<Post.Terms> terms = terms(kind, entry, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(DirectoryProblem.POST_INVALID, Map.of(), faults);
        }
        Post post = proposed(holder, terms.orElseThrow());
        journal.record(DirectoryEntries.ofPost("post-proposed", holder, null, post));
    }

    Optional<Post.Terms> terms(Standing.Kind kind, PostEntry entry, List<Fault> faults) {
        return entry.terms(kind, directory::organisation, faults);
    }

    /**
     * A proposal of the administrator at hand; the journal is the caller's. While nobody holds a post of security
     * administrator there is nobody to approve one, and it counts at once.
     */
    Post proposed(Guarded holder, Post.Terms terms) {
        UUID id = TimeOrderedUuid.next(clock);
        Post post = holder instanceof Account account
                ? Post.proposedFor(account, id, terms, user.name(), clock.instant())
                : Post.proposedFor((ApiClient) holder, id, terms, user.name(), clock.instant());
        if (terms.duty() == Duty.SECURITY && !directory.isSecurityHeld(LocalDate.now(clock.withZone(SHANGHAI)))) {
            post.approve(new Post.Decider(Post.INSTALLATION, Optional.empty()), clock.instant());
        }
        directory.add(post);
        return post;
    }

    Guarded holder(Standing.Kind kind, String name) {
        Optional<? extends Guarded> found =
                kind == Standing.Kind.PERSON ? directory.account(name) : directory.client(name);
        if (found.isEmpty()) {
            throw missing(name);
        }
        return directory.locked(found.get());
    }

    void mustMay(String right) {
        if (!user.may(right)) {
            throw new ProblemException(DirectoryProblem.NOT_YOUR_DUTY, Map.of("right", right));
        }
    }

    boolean isSelf(Standing.Kind kind, String name) {
        return kind == Standing.Kind.PERSON && user.name().equals(name);
    }

    static ProblemException missing(String name) {
        return new ProblemException(DirectoryProblem.HOLDER_NOT_FOUND, Map.of("name", name));
    }
}
