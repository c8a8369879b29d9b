package org.throughline.audit.faces;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;

/**
 * One member of a state, as it was before and is after.
 *
 * @param name empty for a state that is no object
 * @param before as text; null where there was none
 * @param after as text; null where there is none
 */
public record StateMember(
        String name, @Nullable String before, @Nullable String after) {

    /** Whether the change touched it. */
    public boolean isChanged() {
        return before == null ? after != null : !before.equals(after);
    }

    /** The members of both states; a state that somebody made unreadable is one member without a name. */
    static List<StateMember> of(@Nullable String before, @Nullable String after) {
        @Nullable ObjectNode old = object(before);
        @Nullable ObjectNode present = object(after);
        List<StateMember> members = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        if (present != null) {
            present.fieldNames().forEachRemaining(names::add);
        }
        if (old != null) {
            old.fieldNames().forEachRemaining(names::add);
        }
        names.forEach(name -> members.add(new StateMember(name, member(old, name), member(present, name))));
        @Nullable String oldText = old == null ? before : null;
        @Nullable String presentText = present == null ? after : null;
        if (oldText != null || presentText != null) {
            members.add(new StateMember("", oldText, presentText));
        }
        return members;
    }

    private static @Nullable String member(@Nullable ObjectNode state, String name) {
        JsonNode value = state == null ? null : state.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static @Nullable ObjectNode object(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Json.mapper().readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException touched) {
            return null;
        }
    }
}
