package org.throughline.enterprises;

import java.util.ArrayList;
import java.util.List;
import org.throughline.journal.Journal;
import org.throughline.journal.JournalEntry;

/** A journal that only remembers. */
public final class RecordingJournal implements Journal {

    private final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public void record(JournalEntry entry) {
        entries.add(entry);
    }

    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }
}
