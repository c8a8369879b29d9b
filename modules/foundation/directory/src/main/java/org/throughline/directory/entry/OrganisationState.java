package org.throughline.directory.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;
import org.throughline.kernel.BilingualText;

/**
 * What holds of an organisation for a time.
 *
 * @param names one a plaque, the usual one first
 * @param parent the organisation it belongs to; null for none
 * @param districts divisions it serves itself
 * @param zones management zones it serves itself
 * @param number of an office that has no other name; null for any other
 * @param functions of an office, in words of its file; empty for any other
 */
public record OrganisationState(
        List<BilingualText> names,
        @Nullable UUID parent,
        List<String> districts,
        List<String> zones,
        @Nullable Integer number,
        List<String> functions) {

    public OrganisationState {
        names = List.copyOf(names);
        districts = districts.stream().sorted().toList();
        zones = zones.stream().sorted().toList();
        functions = List.copyOf(functions);
    }

    /** One that is no office. */
    public OrganisationState(
            List<BilingualText> names, @Nullable UUID parent, List<String> districts, List<String> zones) {
        this(names, parent, districts, zones, null, List.of());
    }

    /** The same with what was not recorded at its time. */
    OrganisationState charged(@Nullable Integer itsNumber, List<String> itsFunctions) {
        return new OrganisationState(names, parent, districts, zones, itsNumber, itsFunctions);
    }

    /** As the journal keeps it. */
    String json() {
        ObjectNode state = Json.mapper().createObjectNode();
        names.forEach(name ->
                state.withArray("names").addObject().put("zh", name.zh()).put("en", name.en()));
        state.put("parent", parent == null ? null : parent.toString());
        districts.forEach(state.putArray("districts")::add);
        zones.forEach(state.putArray("zones")::add);
        state.put("number", number);
        functions.forEach(state.putArray("functions")::add);
        return state.toString();
    }
}
