package org.throughline.audit.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.journal.JournalProblem;
import org.throughline.journal.JournalReading;
import org.throughline.journal.JournalRecord;
import org.throughline.kernel.ProblemException;

/** One entry with the states before and after it side by side. */
@Named("journalEntryView")
@RequestScoped
public class EntryView {

    @Inject
    @ManagedProperty("#{param.id}")
    private @Nullable String asked;

    @Inject
    private JournalReading journal;

    private @Nullable JournalRecord entry;
    private List<StateMember> members = List.of();

    /** Called before the page is drawn; there is no page for an identity without an entry. */
    public void open() {
        String id = asked == null ? "" : asked;
        JournalRecord found = identity(id)
                .flatMap(journal::find)
                .orElseThrow(() -> new ProblemException(JournalProblem.ENTRY_NOT_FOUND, Map.of("id", id)));
        entry = found;
        members = StateMember.of(found.change().before(), found.change().after());
    }

    public @Nullable JournalRecord getEntry() {
        return entry;
    }

    /** Members of both states, in the order in which the later one has them. */
    public List<StateMember> getMembers() {
        return members;
    }

    private static Optional<UUID> identity(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
