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
     * digest, and their values kept in the vault under the name of the component. Where a value is absent, none is kept
     * any more.
     *
     * @param state a public record; what is marked is text
     */
    public String kept(PersonalSubject subject, Record state) {
        return told(state, (field, value) -> {
            if (value == null) {
                vault.drop(subject, field);
                return null;
            }
            return vault.keep(subject, field, value);
        });
    }

    /** The same text of a record that was kept before; keeps nothing. */
    public String told(PersonalSubject subject, Record state) {
        return told(state, (field, value) -> value == null ? null : vault.digest(subject, field, value));
    }

    private static String told(Record state, Telling telling) {
        ObjectNode json = Json.mapper().createObjectNode();
        for (RecordComponent component : state.getClass().getRecordComponents()) {
            Object value = value(component, state);
            String name = component.getName();
            if (component.isAnnotationPresent(Personal.class)) {
                json.put(name, telling.of(name, value == null ? null : value.toString()));
            } else {
                json.set(name, Json.mapper().valueToTree(value));
            }
        }
        return json.toString();
    }

    /** What the journal is told of a value. */
    @FunctionalInterface
    private interface Telling {
        @Nullable
        String of(String field, @Nullable String value);
    }

    private static @Nullable Object value(RecordComponent component, Record state) {
        try {
            return component.getAccessor().invoke(state);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("A state is a public record: " + state.getClass(), closed);
        }
    }
}
