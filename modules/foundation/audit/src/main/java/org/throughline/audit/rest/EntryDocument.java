package org.throughline.audit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.exchange.Json;
import org.throughline.journal.JournalRecord;

/** An entry of the journal as the API gives it. */
public record EntryDocument(
        UUID id,
        @Nullable Long position,
        @Nullable Instant sealedAt,
        Instant at,
        String actor,
        String post,
        String kind,
        String subjectType,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reason,
        @Nullable String requestId,
        String address,
        String digest,
        String digestAlgorithm) {

    static EntryDocument of(JournalRecord entry) {
        JournalRecord.Who who = entry.who();
        JournalRecord.Change change = entry.change();
        return new EntryDocument(
                entry.id(),
                entry.position(),
                entry.sealedAt(),
                entry.at(),
                who.actor(),
                who.post(),
                change.kind(),
                change.subjectType(),
                change.subject(),
                state(change.before()),
                state(change.after()),
                change.reason(),
                who.requestId(),
                who.address(),
                entry.digest(),
                entry.digestAlgorithm());
    }

    /** What somebody made unreadable behind our back is still shown: as the text it is. */
    private static @Nullable JsonNode state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException touched) {
            return new TextNode(text);
        }
    }
}
