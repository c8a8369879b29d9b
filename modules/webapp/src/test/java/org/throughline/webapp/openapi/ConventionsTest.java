package org.throughline.webapp.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.exchange.ApiDescription;

/** The description keeps to the conventions of the house, and a departure is seen. */
class ConventionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = new ApiDescription().document();

    @Test
    void theDescriptionKeepsToTheConventions() {
        assertThat(Conventions.departures(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/paths|/tea_houses|{'get': {}}|GET /tea_houses is no kebab-case path",
                "/paths|/teas|{'delete': {}}|DELETE /teas does not ask for If-Match",
                "/paths|/teas|{'get': {'responses': {'200': {}}}}|GET /teas does not list 406",
                "/paths|/teas/{id}|{'get': {'responses': {'200': {}}}}|GET /teas/{id} does not list 404",
                "/paths|/teas/{id}|{'get': {'responses': {'200': {}}}}|GET /teas/{id} gives no ETag",
                "/paths|/teas|{'post': {'responses': {'201': {}}}}|POST /teas gives no Location",
                "/paths|/enterprises|{'post': {'responses': {'201': {}}}}|POST /enterprises gives no ETag",
                "/paths|/teas|{'post': {'responses': {'202': {}}}}|POST /teas gives no Location",
                "/paths|/teas|{'get': {'parameters': [{'name': 'tea_pot'}]}}|GET /teas tea_pot is not camelCase",
                "/paths|/teas|{'get': {'parameters': [{'name': 'after'}]}}|GET /teas is half a list: after",
                "/components/schemas|tea|{}|tea is not PascalCase",
                "/components/schemas|Tea|{'properties': {'tea_pot': {}}}|Tea.tea_pot is not camelCase",
                "/components/schemas|Tea|{'enum': ['green-tea']}|Tea has \"green-tea\", not UPPER_SNAKE",
                "/components/schemas|Tea|{'properties': {'pot': {'oneOf': []}}}|Tea has alternatives",
                "/components/schemas|Tea|{}|schemas Tea is used by nothing",
                "/components/headers|Tea|{}|headers Tea is used by nothing"
            })
    void aDepartureIsSeen(String place, String name, String planted, String departure) {
        ObjectNode changed = DOCUMENT.deepCopy();
        ((ObjectNode) changed.at(place)).set(name, json(planted.replace('\'', '"')));

        assertThat(Conventions.departures(changed)).contains(departure);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
