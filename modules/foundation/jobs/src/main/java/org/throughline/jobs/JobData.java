package org.throughline.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.throughline.exchange.Json;
import org.throughline.exchange.StorableText;

/**
 * What a job is given, or where it got to: a small record of the module that the job is of, kept as JSON.
 *
 * <p>It is read again by a later version of the product: add members, never rename one. Large things (a file, rows) lie
 * in tables of the module and are named here.
 *
 * @param json at most 16,000 characters, without U+0000
 */
public record JobData(String json) {

    private static final int MOST = 16_000;

    /** U+0000 as JSON writes it; the database keeps no text with it. */
    private static final String NUL = "\\u0000";

    /** Nothing to say. */
    public static final JobData NONE = new JobData("{}");

    public JobData {
        if (json.length() > MOST || !StorableText.holds(json) || json.contains(NUL)) {
            throw new IllegalArgumentException("No data of a job: " + json.length() + " characters");
        }
    }

    /** A record as Jackson writes it: numbers exact, instants as RFC 3339. */
    public static JobData of(Object data) {
        try {
            return new JobData(Json.mapper().writeValueAsString(data));
        } catch (JsonProcessingException noData) {
            throw new IllegalArgumentException("Cannot be kept as JSON: " + data.getClass(), noData);
        }
    }

    /** The record again; members that it does not know are passed over. */
    public <T> T as(Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException another) {
            throw new IllegalStateException("The data of a job is no " + type.getName(), another);
        }
    }
}
