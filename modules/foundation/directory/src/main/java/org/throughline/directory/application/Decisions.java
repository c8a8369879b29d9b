package org.throughline.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.DirectoryProblem;
import org.throughline.directory.Reauthenticated;
import org.throughline.directory.Rights;
import org.throughline.directory.application.RememberedStandings.StandingsChanged;
import org.throughline.directory.domain.Account;
import org.throughline.directory.domain.DirectoryRepository;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.Guarded;
import org.throughline.directory.domain.Post;
import org.throughline.directory.domain.PostState;
import org.throughline.directory.domain.Reason;
import org.throughline.journal.Journal;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.ProblemException;

/**
 * What becomes of posts that were proposed: a security administrator approves or refuses them, either administrator
 * ends them. Nobody decides about their own proposal or their own post.
 *
 * @see <a href="https://openstd.samr.gov.cn/">GB/T 22239-2019, 8.1.5, administration by three</a>
 */
@ApplicationScoped
@Transactional
public class Decisions {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private DirectoryRepository directory;
    private Journal journal;
    private CurrentUser user;
    private Event<StandingsChanged> changes;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Decisions() {
        // For the CDI proxy.
    }

    @Inject
    Decisions(
            DirectoryRepository directory,
            Journal journal,
            CurrentUser user,
            Event<StandingsChanged> changes,
            Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.user = user;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Lets a post count from the day on which it begins.
     *
     * @throws ProblemException {@link DirectoryProblem#REAUTHENTICATION_REQUIRED},
     *     {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#HOLDER_NOT_FOUND},
     *     {@link DirectoryProblem#OWN_PROPOSAL} or {@link DirectoryProblem#ALREADY_DECIDED}
     */
    @Reauthenticated
    public void approve(UUID id) {
        mustMay(Rights.GRANTS_WRITE);
        Post post = known(id);
        String before = DirectoryEntries.state(post).toString();
        post.approve(decider(), clock.instant());
        changed("post-approved", before, post);
    }

    /**
     * Keeps a post from ever counting; refuses as {@link #approve} does but for the login, and a reason that is none.
     */
    public void refuse(UUID id, String why) {
        mustMay(Rights.GRANTS_WRITE);
        String reason = reason(why);
        Post post = known(id);
        String before = DirectoryEntries.state(post).toString();
        post.refuse(decider(), clock.instant(), reason);
        changed("post-refused", before, post);
    }

    /**
     * Ends a post from today on, or withdraws it where it waits or has not begun.
     *
     * <p>While nobody holds a post of security administrator the next one counts when proposed. Whoever could end the
     * last one could therefore make another alone, and take over both duties. So it is ended only if its holder never
     * chose a password. The last post of system administrator is not ended at all, since nobody could propose another.
     *
     * @throws ProblemException {@link DirectoryProblem#NOT_YOUR_DUTY}, {@link DirectoryProblem#OWN_STANDING},
     *     {@link DirectoryProblem#POST_INVALID} without a reason, {@link DirectoryProblem#LAST_ADMINISTRATOR}, or
     *     {@link DirectoryProblem#ALREADY_DECIDED} if it has ended
     */
    public void end(UUID id, String why) {
        if (!user.may(Rights.GRANTS_WRITE)) {
            mustMay(Rights.ADMIN_WRITE);
        }
        String reason = reason(why);
        Post post = known(id);
        if (directory.holder(post) instanceof Account own && own.name().equals(user.name())) {
            throw new ProblemException(DirectoryProblem.OWN_STANDING);
        }
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        mustLeaveSomebody(post, today);
        String before = DirectoryEntries.state(post).toString();
        post.end(today, user.name(), clock.instant(), reason);
        changed("post-ended", before, post);
    }

    private void mustLeaveSomebody(Post post, LocalDate today) {
        if (isNeeded(post) && !directory.isHeldBesides(post, today)) {
            throw new ProblemException(DirectoryProblem.LAST_ADMINISTRATOR);
        }
    }

    private boolean isNeeded(Post post) {
        if (post.state() != PostState.APPROVED) {
            return false;
        }
        Duty duty = post.terms().duty();
        boolean approves = duty == Duty.SECURITY && !directory.awaitsFirstPassword((Account) directory.holder(post));
        return approves || duty == Duty.SYSTEM;
    }

    private void changed(String kind, String before, Post post) {
        changes.fire(new StandingsChanged());
        journal.record(DirectoryEntries.ofPost(kind, directory.holder(post), before, post));
    }

    private void mustMay(String right) {
        if (!user.may(right)) {
            throw new ProblemException(DirectoryProblem.NOT_YOUR_DUTY, Map.of("right", right));
        }
    }

    private Post known(UUID id) {
        return directory.post(id).orElseThrow(() -> Proposals.missing(id.toString()));
    }

    private Post.Decider decider() {
        return new Post.Decider(user.name(), directory.account(user.name()).map(Guarded::id));
    }

    private static String reason(String why) {
        return Reason.checked(why, DirectoryProblem.POST_INVALID);
    }
}
