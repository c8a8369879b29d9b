package org.throughline.enterprises.faces;

import java.util.ArrayList;
import java.util.List;

/** Two people changed the same firm: what each wrote, field by field. */
public final class Clash {

    private Clash() {}

    /**
     * One field that at least one of them changed.
     *
     * @param was what stood there before either
     * @param mine what the person at this page wrote
     * @param theirs what the other one stored meanwhile
     */
    public record Field(String name, String was, String mine, String theirs) {

        /** Whether both changed it, to different ends, so that somebody must choose. */
        public boolean isOpen() {
            return !mine.equals(theirs) && !mine.equals(was) && !theirs.equals(was);
        }

        /** What stands if nobody chooses otherwise: the change that only one of them made. */
        public String merged() {
            return mine.equals(was) ? theirs : mine;
        }
    }

    /** Every field; those nobody changed as well, so that a form can carry them on. */
    static List<Field> between(EntryForm base, EntryForm mine, EntryForm theirs) {
        List<Field> fields = new ArrayList<>();
        for (String name : EntryForm.FIELDS) {
            fields.add(new Field(name, base.value(name), mine.value(name), theirs.value(name)));
        }
        return fields;
    }
}
