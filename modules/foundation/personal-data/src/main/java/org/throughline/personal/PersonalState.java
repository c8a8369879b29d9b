package org.throughline.personal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;

/** The state of a thing as the journal may know it. */
public final class PersonalState {

    private final PersonalVault vault;

    public PersonalState(PersonalVault vault) {
        this.vault = vault;
    }

    /**
     * A record as a JSON text for the journal: components in their order, those marked {@link Personal} by their
     * digest, and their values kept in the vault under the name of the component. An absent value stays absent.
     *
     * @param state a public record; what is marked is text
     */
    public String kept(PersonalSubject subject, Record state) {
        ObjectNode json = Json.mapper().createObjectNode();
        for (RecordComponent component : state.getClass().getRecordComponents()) {
            Object value = value(component, state);
            String name = component.getName();
            if (value != null && component.isAnnotationPresent(Personal.class)) {
                json.put(name, vault.keep(subject, name, value.toString()));
            } else {
                json.set(name, Json.mapper().valueToTree(value));
            }
        }
        return json.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record state) {
        try {
            return component.getAccessor().invoke(state);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("A state is a public record: " + state.getClass(), closed);
        }
    }
}
