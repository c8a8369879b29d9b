package org.throughline.exchange;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** A body that was read as JSON and is held against its schema when a resource asks for it. */
final class CheckedBody<T> implements Submitted<T> {

    /** Faults that an answer lists; the count beside them is of all. */
    private static final int MAX_LISTED = 100;

    private final JsonNode tree;
    private final Schema schema;
    private final SchemaFaults sentences;
    private final JavaType type;

    CheckedBody(JsonNode tree, Schema schema, SchemaFaults sentences, JavaType type) {
        this.tree = tree;
        this.schema = schema;
        this.sentences = sentences;
        this.type = type;
    }

    /** The body as it was read, checked or not. */
    JsonNode tree() {
        return tree;
    }

    @Override
    public T valid() {
        TreeCheck content = TreeCheck.of(tree);
        List<Fault> faults = new ArrayList<>(content.faults());
        if (content.numbersHold()) {
            faults.addAll(sentences.of(schema, tree));
        }
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return bound();
    }

    private T bound() {
        try {
            return Json.mapper().readerFor(type).readValue(tree);
        } catch (JsonMappingException unfit) {
            // A value the schema lets pass and the record cannot hold, such as a whole number beyond 64 bits.
            throw refused(
                    List.of(new Fault(pointer(unfit.getPath()), new Phrase(ExchangeProblem.TEXTS, "fault.value"))));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A tree in memory could not be read", impossible);
        }
    }

    private static ProblemException refused(List<Fault> faults) {
        List<Fault> listed = faults.subList(0, Math.min(faults.size(), MAX_LISTED));
        return new ProblemException(
                ExchangeProblem.BODY_INVALID, Map.of("count", Integer.toString(faults.size())), listed);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : Pointers.escaped(name));
        }
        return pointer.toString();
    }
}
