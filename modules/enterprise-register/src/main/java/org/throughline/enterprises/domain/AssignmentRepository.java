package org.throughline.enterprises.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Reach;
import org.throughline.kernel.Cursor;
import org.throughline.kernel.Page;
import org.throughline.kernel.ProblemException;

/** Who serves which firm, and who did. */
public interface AssignmentRepository {

    /** How many values the place in a list has. */
    int CURSOR_PARTS = 1;

    /**
     * Which assignments are wanted.
     *
     * @param organisations codes of the organisations
     * @param person account of whoever serves; null for anybody
     * @param open whether only those that nobody ended
     * @param unless those of whoever serves in the name of an organisation still, by its code, are left out; null to
     *     leave out nobody
     */
    record Wanted(
            Set<String> organisations,
            @Nullable String person,
            boolean open,
            @Nullable Map<String, Set<String>> unless) {

        public Wanted {
            organisations = Set.copyOf(organisations);
        }
    }

    /**
     * Adds one.
     *
     * @throws ProblemException {@link AssignmentProblem#TAKEN} if somebody of the organisation serves the firm then
     */
    void add(Assignment assignment);

    /** Writes that it ended. */
    void end(Assignment assignment);

    /** That of a firm within reach. */
    Optional<Assignment> find(UUID id, Reach reach);

    /** That of a firm within reach; nobody else can change it until the transaction ends. */
    Optional<Assignment> findForChange(UUID id, Reach reach);

    /** All that nobody ended of a person for an organisation about firms within reach, by firm. */
    List<Assignment> open(String organisation, String person, Reach reach);

    /** The same; nobody else can change them until the transaction ends. */
    List<Assignment> openForChange(String organisation, String person, Reach reach);

    /** Who serves a firm within reach on a day, by organisation. */
    List<Assignment> serving(UUID firm, LocalDate day, Reach reach);

    /** Everybody who serves or served a firm within reach, the latest first. */
    Page<Assignment> history(UUID firm, Reach reach, int limit, @Nullable Cursor after);

    /** Those about firms within reach, the latest first. */
    Page<Assignment> of(Wanted wanted, Reach reach, int limit, @Nullable Cursor after);

    /** How many there are about firms within reach. */
    int count(Wanted wanted, Reach reach);
}
