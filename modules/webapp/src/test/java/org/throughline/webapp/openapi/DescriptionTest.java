package org.throughline.webapp.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.directory.Rights;
import org.throughline.exchange.ApiDescription;

/**
 * The description of the API and the resources of the house tell the same story, and the description tells it whole.
 */
class DescriptionTest {

    private static final Set<String> NOBODY_THOUGHT = Set.of("neither @RolesAllowed nor @PermitAll");
    private static final JsonNode DOCUMENT = new ApiDescription().document();
    private static final List<DescribedOperation> OPERATIONS = DescribedOperation.all(DOCUMENT);
    private static final Map<String, Method> RESOURCES = ResourceMethods.all();

    @Test
    void everyResourceIsDescribedAndNothingElseIs() {
        assertThat(OPERATIONS.stream().filter(operation -> !operation.atRoot()).map(DescribedOperation::name))
                .containsExactlyInAnyOrderElementsOf(RESOURCES.keySet());
    }

    @Test
    void everyResourceAsksForTheRightItsDescriptionNames() {
        Map<String, Set<String>> described = new TreeMap<>();
        OPERATIONS.stream()
                .filter(operation -> !operation.atRoot())
                .forEach(operation -> described.put(operation.name(), operation.scopes()));
        Map<String, Set<String>> asked = new TreeMap<>();
        RESOURCES.forEach(
                (name, method) -> asked.put(name, ResourceMethods.rights(method).orElse(NOBODY_THOUGHT)));

        assertThat(asked).isEqualTo(described);
        assertThat(Rights.all())
                .containsAll(described.values().stream().flatMap(Set::stream).toList());
    }

    @Test
    void everyScopeIsListedOnce() {
        List<String> listed = new ArrayList<>();
        DOCUMENT.at("/components/securitySchemes/token/flows/clientCredentials/scopes")
                .fieldNames()
                .forEachRemaining(listed::add);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Rights.all());
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(OPERATIONS).extracting(DescribedOperation::id).doesNotHaveDuplicates();
        assertThat(OPERATIONS).extracting(DescribedOperation::id).allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @Test
    void nothingIsMissingThatAStrangerWouldAskFor() {
        assertThat(Lint.of(DOCUMENT)).isEmpty();
    }

    @Test
    void theLintSeesWhatIsMissing() {
        ObjectNode poor = DOCUMENT.deepCopy();
        ((ObjectNode) poor.at("/paths/~1oauth~1token/post")).remove("summary");
        ((ObjectNode) poor.at("/components/schemas/Token/properties/scope")).remove("description");
        ((ObjectNode) poor.at("/components/responses/Stale/content/application~1problem+json/example"))
                .put("status", "412");

        assertThat(Lint.of(poor))
                .anyMatch(lack -> lack.equals("POST /oauth/token lacks summary"))
                .anyMatch(lack -> lack.equals("Token.scope lacks description"))
                .anyMatch(lack -> lack.startsWith("response Stale: the example breaks its schema"));
    }

    @Test
    void noBodyTakesMembersItDoesNotKnow() {
        for (DescribedOperation operation : OPERATIONS) {
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                assertThat(open(DescribedOperation.resolved(DOCUMENT, schema), operation.name()))
                        .isEmpty();
            }
        }
    }

    @Test
    void theParserOfTheTradeReadsItWithoutComplaint() {
        var read = new OpenAPIV3Parser().readContents(DOCUMENT.toString());

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSize(DOCUMENT.path("paths").size());
    }

    /** Objects in the schema that let unknown members through. */
    private static List<String> open(JsonNode schema, String where) {
        List<String> open = new ArrayList<>();
        if (schema.has("properties") && !schema.path("additionalProperties").isBoolean()) {
            open.add(where);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> open.addAll(
                        open(DescribedOperation.resolved(DOCUMENT, member.getValue()), where + "." + member.getKey())));
        if (schema.has("items")) {
            open.addAll(open(DescribedOperation.resolved(DOCUMENT, schema.get("items")), where + "[]"));
        }
        return open;
    }
}
