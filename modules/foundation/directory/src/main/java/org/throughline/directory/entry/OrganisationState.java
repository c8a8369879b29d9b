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
 */
public record OrganisationState(
        List<BilingualText> names, @Nullable UUID parent, List<String> districts, List<String> zones) {

    public OrganisationState {
        names = List.copyOf(names);
        districts = districts.stream().sorted().toList();
        zones = zones.stream().sorted().toList();
    }

    /** As the journal keeps it. */
    String json() {
        ObjectNode state = Json.mapper().createObjectNode();
        names.forEach(name ->
                state.withArray("names").addObject().put("zh", name.zh()).put("en", name.en()));
        state.put("parent", parent == null ? null : parent.toString());
        districts.forEach(state.putArray("districts")::add);
        zones.forEach(state.putArray("zones")::add);
        return state.toString();
    }
}
