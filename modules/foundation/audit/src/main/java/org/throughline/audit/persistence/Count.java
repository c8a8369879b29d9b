package org.throughline.audit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.throughline.audit.Access;
import org.throughline.exchange.Json;
import org.throughline.journal.JournalEntry;

/**
 * How often something happened.
 *
 * @param rows given in all; 0 where there is no list
 * @param first when it happened first of these times
 * @param last when it happened last
 */
record Count(long times, long rows, Instant first, Instant last) {

    static Count once(long rows, Instant at) {
        return new Count(1, rows, at, at);
    }

    /** What the journal is told. */
    JournalEntry entry(Access access) {
        ObjectNode said = detail(access.detail());
        said.put("times", times);
        if (access.subjectType().equals("list")) {
            said.put("rows", rows).put("after", access.place());
        }
        said.put("first", first.toString()).put("last", last.toString());
        return JournalEntry.created(access.kind(), access.subjectType(), access.subject(), said.toString());
    }

    private static ObjectNode detail(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (JsonProcessingException noObject) {
            throw new IllegalStateException("The detail of an access is a JSON object: " + json, noObject);
        }
    }
}
