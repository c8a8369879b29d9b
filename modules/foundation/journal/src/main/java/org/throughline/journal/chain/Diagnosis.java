package org.throughline.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalVerification.Harm;

/** Tells what was done where the chain breaks; looks things up that a walk need not know. */
final class Diagnosis {

    /** How many links are thought to be missing at most when what follows them was moved up. */
    private static final int MOVED_UP = 10_000;

    private static final String AFTER_HASH = "select position + 1 from journal.seal where hash = ?";
    private static final String OF_DIGEST =
            "select position from journal.seal where digest = ? order by position limit 1";

    private final Connection connection;

    Diagnosis(Connection connection) {
        this.connection = connection;
    }

    Harm of(ChainWalk.Step step) throws SQLException {
        Link link = step.link();
        if (step.onlyOutside()) {
            return Harm.REWRITTEN;
        }
        if (link.position() != step.position()) {
            return Harm.REMOVED;
        }
        if (wasSealedElsewhere(step)) {
            return Harm.REORDERED;
        }
        return step.found().isEmpty() || wasMovedUp(step) ? Harm.REMOVED : Harm.CHANGED;
    }

    private boolean wasSealedElsewhere(ChainWalk.Step step) throws SQLException {
        Link link = step.link();
        Optional<Long> before = position(AFTER_HASH, link.previousHash());
        if (before.isPresent() && before.get() != step.position() && link.holdsAt(before.get())) {
            return true;
        }
        @Nullable FoundEntry found = step.found().orElse(null);
        if (found == null || Arrays.equals(found.digest(), link.digest())) {
            return false;
        }
        return position(OF_DIGEST, found.digest()).isPresent();
    }

    /** A link that is whole in itself, only for a later place, and follows one that is nowhere any more. */
    private static boolean wasMovedUp(ChainWalk.Step step) {
        Link link = step.link();
        if (link.follows(step.hashBefore())) {
            return false;
        }
        for (long place = step.position() + 1; place <= step.position() + MOVED_UP; place++) {
            if (link.holdsAt(place)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Long> position(String sql, byte[] value) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, value);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}
