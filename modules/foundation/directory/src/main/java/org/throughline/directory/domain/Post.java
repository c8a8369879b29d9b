package org.throughline.directory.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.DirectoryProblem;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Period;
import org.throughline.kernel.ProblemException;

/**
 * What a person or a system is in an organisation for a time, what it may do there and how far that goes. One
 * administrator proposes it, another one approves it; before, it counts for nothing.
 */
@Entity
@Table(name = "post", schema = "directory")
public class Post {

    /** Who decides where there is nobody yet who could. */
    public static final String INSTALLATION = "installation";

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable UUID account;

    private @Nullable UUID client;

    @Column(nullable = false)
    private UUID organisation;

    @Column(name = "title_zh", nullable = false)
    private String titleZh;

    @Column(name = "title_en", nullable = false)
    private String titleEn;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private @Nullable Duty duty;

    @Column(nullable = false)
    private String[] rights;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Bounds reach;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PostState state;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    /** For the persistence provider, which fills in the rest. */
    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    private Post(UUID id, Terms terms, String proposedBy, Instant now) {
        this.id = id;
        organisation = terms.organisation;
        titleZh = terms.title.zh();
        titleEn = terms.title.en();
        validFrom = terms.valid.start();
        validTo = terms.valid.end();
        duty = terms.duty;
        rights = new TreeSet<>(terms.rights).toArray(String[]::new);
        reach = terms.reach;
        state = PostState.PROPOSED;
        this.proposedBy = proposedBy;
        proposedAt = now;
    }

    /**
     * What a post says.
     *
     * @param organisation id of the organisation
     * @param duty null for the bureau's own work
     * @param rights at least one, each allowed to the duty
     */
    public record Terms(
            UUID organisation,
            BilingualText title,
            Period valid,
            @Nullable Duty duty,
            Set<String> rights,
            Bounds reach) {

        public Terms {
            rights = Set.copyOf(rights);
        }
    }

    /** A post for a person, to be approved by somebody else. */
    public static Post proposedFor(Account holder, UUID id, Terms terms, String by, Instant now) {
        Post post = new Post(id, terms, by, now);
        post.account = holder.id();
        return post;
    }

    /** A post for a system, to be approved by somebody else. */
    public static Post proposedFor(ApiClient holder, UUID id, Terms terms, String by, Instant now) {
        Post post = new Post(id, terms, by, now);
        post.client = holder.id();
        return post;
    }

    /**
     * Makes the post count.
     *
     * @throws ProblemException {@link DirectoryProblem#ALREADY_DECIDED}, or {@link DirectoryProblem#OWN_PROPOSAL} for
     *     whoever proposed it or is to hold it
     */
    public void approve(Decider decider, Instant now) {
        decide(PostState.APPROVED, decider, now, null);
    }

    /**
     * Keeps the post from ever counting; refuses as {@link #approve} does.
     *
     * @param why in the decider's words
     */
    public void refuse(Decider decider, Instant now, String why) {
        decide(PostState.REFUSED, decider, now, why);
    }

    private void decide(PostState decision, Decider decider, Instant now, @Nullable String why) {
        if (state != PostState.PROPOSED) {
            throw new ProblemException(DirectoryProblem.ALREADY_DECIDED, Map.of("by", String.valueOf(decidedBy)));
        }
        if (decider.name().equals(proposedBy) || decider.account().equals(Optional.ofNullable(account))) {
            throw new ProblemException(DirectoryProblem.OWN_PROPOSAL);
        }
        state = decision;
        decidedBy = decider.name();
        decidedAt = now;
        reason = why;
    }

    /**
     * Who decides.
     *
     * @param account id of their account; empty for {@link #INSTALLATION}
     */
    public record Decider(String name, Optional<UUID> account) {}

    /**
     * Lets the post end before a day; a post that would not have begun by then is refused instead.
     *
     * @param day the first day on which it no longer holds
     * @throws ProblemException {@link DirectoryProblem#ALREADY_DECIDED} if it has ended by then anyway
     */
    public void end(LocalDate day, String by, Instant now, String why) {
        if (state == PostState.REFUSED || (validTo != null && !day.isBefore(validTo))) {
            throw new ProblemException(DirectoryProblem.ALREADY_DECIDED, Map.of("by", String.valueOf(decidedBy)));
        }
        if (validFrom.isBefore(day) && state == PostState.APPROVED) {
            validTo = day;
        } else {
            state = PostState.REFUSED;
            decidedBy = by;
            decidedAt = now;
        }
        reason = why;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    public Optional<UUID> client() {
        return Optional.ofNullable(client);
    }

    public Terms terms() {
        return new Terms(
                organisation,
                new BilingualText(titleZh, titleEn),
                new Period(validFrom, validTo),
                duty,
                Set.of(rights),
                reach);
    }

    public PostState state() {
        return state;
    }

    /** Why it was refused or ended, in the words of whoever did it. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
