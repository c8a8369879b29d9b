package org.throughline.enterprises.faces;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.enterprises.EnterpriseSummary;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.domain.EnterpriseEntry;

/** What stands in the fields of the form about a firm: text as it was typed, empty where nothing was. */
public class EntryForm {

    /** Fields of the form in their order, named as the members of the entry. */
    static final List<String> FIELDS = List.of("name", "kind", "industry", "district", "zone", "usccExemption");

    private final Map<String, String> typed = new LinkedHashMap<>();

    EntryForm() {
        FIELDS.forEach(field -> typed.put(field, ""));
        typed.put("kind", EntityKind.COMPANY.name());
    }

    /** The fields filled with what the register says. */
    static EntryForm of(EnterpriseSummary firm) {
        EntryForm form = new EntryForm();
        form.typed.put("name", firm.name());
        form.typed.put("kind", firm.kind().name());
        form.typed.put("industry", firm.industry().value());
        form.typed.put("district", firm.district().value());
        form.typed.put("zone", Objects.requireNonNullElse(firm.zone(), ""));
        form.typed.put("usccExemption", Objects.requireNonNullElse(firm.usccExemption(), ""));
        return form;
    }

    /** The values by field, which the page reads and writes. */
    public Map<String, String> getTyped() {
        return typed;
    }

    String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    EnterpriseEntry entry(String uscc) {
        return new EnterpriseEntry(
                uscc,
                value("usccExemption"),
                value("name"),
                kind(),
                value("industry"),
                value("district"),
                value("zone"));
    }

    private EntityKind kind() {
        String chosen = value("kind");
        return Arrays.stream(EntityKind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst()
                .orElse(EntityKind.COMPANY);
    }
}
