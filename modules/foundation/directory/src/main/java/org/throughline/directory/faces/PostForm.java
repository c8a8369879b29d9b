package org.throughline.directory.faces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.throughline.directory.Standing;
import org.throughline.directory.domain.Bounds;
import org.throughline.directory.domain.ContactEntry;
import org.throughline.directory.domain.Duty;
import org.throughline.directory.domain.HolderEntry;
import org.throughline.directory.domain.PostEntry;

/** What stands in the fields about a person, a system and a post: text as it was typed, empty where nothing was. */
public class PostForm {

    private static final List<String> FIELDS = List.of(
            "account",
            "zh",
            "en",
            "mobile",
            "email",
            "organisation",
            "titleZh",
            "titleEn",
            "from",
            "to",
            "duty",
            "reach");

    private final Map<String, String> typed = new LinkedHashMap<>();
    private String[] rights = {};

    PostForm(String today) {
        FIELDS.forEach(field -> typed.put(field, ""));
        typed.put("from", today);
        typed.put("reach", Bounds.OWN.name());
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** The rights that are ticked. */
    public String[] getRights() {
        return rights.clone();
    }

    public void setRights(String[] rights) {
        this.rights = rights.clone();
    }

    HolderEntry holder() {
        return new HolderEntry(
                value("account"), value("zh"), value("en"), new ContactEntry(value("mobile"), value("email")));
    }

    PostEntry post(Standing.Kind kind) {
        return new PostEntry(
                value("organisation"),
                value("titleZh"),
                value("titleEn"),
                value("from"),
                value("to"),
                value("duty"),
                rights(kind),
                value("reach"));
    }

    /** A duty has rights of its own: where none are ticked, all of them are meant. */
    private Set<String> rights(Standing.Kind kind) {
        boolean ofDuty =
                rights.length == 0 && Set.of("SYSTEM", "SECURITY", "AUDIT").contains(value("duty"));
        return ofDuty ? PostEntry.allowed(kind, Duty.valueOf(value("duty"))) : Set.of(rights);
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }
}
