package org.throughline.exchange;

import com.networknt.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * What the API description says about one method of one path.
 *
 * @param path template below the base, such as {@code /enterprises/{uscc}}
 * @param method in capitals
 * @param query the query parameters it knows, by name
 * @param body schema of its JSON body; empty if it takes none
 * @param takesKey whether it creates something and therefore takes an {@code Idempotency-Key}
 */
record Operation(
        String path, String method, Map<String, QueryParameter> query, Optional<Schema> body, boolean takesKey) {

    Operation {
        query = Map.copyOf(query);
    }

    /**
     * One query parameter.
     *
     * @param type JSON type of its value, or of its items where it may be repeated
     * @param repeated whether it may come more than once
     */
    record QueryParameter(String name, boolean required, String type, boolean repeated, Schema schema) {}
}
