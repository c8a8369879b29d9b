package org.throughline.policies.book;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.throughline.exchange.Json;
import org.throughline.kernel.Money;
import org.throughline.kernel.Period;
import org.throughline.kernel.TrackCode;
import org.throughline.policies.catalogue.ClauseTest;
import org.throughline.policies.catalogue.ExecutionMode;
import org.throughline.policies.catalogue.GivenFact;
import org.throughline.policies.catalogue.PolicyCard;
import org.throughline.policies.catalogue.PolicyClause;
import org.throughline.policies.catalogue.PolicyStatus;
import org.throughline.policies.catalogue.SourceKind;
import org.throughline.policies.verdict.Verdict;

/** Policies of Chinese cities as they were public, shipped to show the product with; each marked as a sample. */
public final class SamplePolicies {

    private static final String FILE = "/org/throughline/policies/sample-policies.yaml";

    /** Clauses get their identities when they are written down. */
    private static final UUID NONE = new UUID(0, 0);

    private SamplePolicies() {}

    /**
     * One policy with its version.
     *
     * @param anywhere whether it is no city's, and holds wherever the bureau works
     */
    public record Sample(
            PolicyCard card,
            boolean anywhere,
            PolicyStatus status,
            Period validity,
            @Nullable String text,
            List<PolicyClause> clauses) {}

    /** All of them, in the order of the file. */
    public static List<Sample> all() {
        try (InputStream file = SamplePolicies.class.getResourceAsStream(FILE)) {
            Object tree = new Load(LoadSettings.builder().setLabel(FILE).build())
                    .loadFromInputStream(Objects.requireNonNull(file));
            return each(Json.mapper().valueToTree(tree).path("policies"), SamplePolicies::sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(JsonNode node) {
        JsonNode source = node.path("source");
        PolicyCard card = new PolicyCard(
                node.path("code").asText(),
                node.path("title").asText(),
                text(node, "titleEn"),
                node.path("issuer").asText(),
                text(node, "documentNumber"),
                text(node, "legalBasis"),
                each(node.path("region"), JsonNode::asText),
                each(node.path("tracks"), track -> new TrackCode(track.asText())),
                source.isMissingNode()
                        ? null
                        : new PolicyCard.Source(
                                SourceKind.valueOf(source.path("kind").asText()), text(source, "url")),
                true);
        String end = text(node, "validTo");
        return new Sample(
                card,
                node.path("region").isMissingNode(),
                PolicyStatus.valueOf(node.path("status").asText()),
                new Period(LocalDate.parse(node.path("validFrom").asText()), end == null ? null : LocalDate.parse(end)),
                text(node, "text"),
                each(node.path("clauses"), SamplePolicies::clause));
    }

    private static PolicyClause clause(JsonNode node) {
        String mode = text(node, "mode");
        JsonNode inTotal = node.path("inTotal");
        return new PolicyClause(
                NONE,
                node.path("code").asText(),
                node.path("title").asText(),
                text(node, "text"),
                mode == null ? null : ExecutionMode.valueOf(mode),
                inTotal.isMissingNode() ? null : inTotal.asBoolean(),
                text(node, "department"),
                text(node, "eligibility"),
                text(node, "benefit"),
                text(node, "otherConditions"),
                text(node, "note"),
                each(node.path("tests"), SamplePolicies::test));
    }

    private static ClauseTest test(JsonNode node) {
        String amount = text(node, "amount");
        List<GivenFact> facts = new ArrayList<>();
        node.path("facts").properties().forEach(fact -> {
            if (fact.getValue().isObject()) {
                fact.getValue()
                        .properties()
                        .forEach(year -> facts.add(new GivenFact(
                                fact.getKey(),
                                Integer.valueOf(year.getKey()),
                                year.getValue().asText())));
            } else {
                facts.add(new GivenFact(fact.getKey(), null, fact.getValue().asText()));
            }
        });
        return new ClauseTest(
                node.path("name").asText(),
                LocalDate.parse(node.path("day").asText()),
                facts,
                Verdict.Outcome.valueOf(node.path("verdict").asText()),
                amount == null ? null : Money.parse(amount, Money.CURRENCY).orElseThrow());
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reading) {
        return StreamSupport.stream(list.spliterator(), false).map(reading).toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode member = node.path(name);
        return member.isMissingNode() || member.isNull() ? null : member.asText();
    }
}
