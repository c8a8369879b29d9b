package org.throughline.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns YAML 1.2 into a JSON tree and remembers where each value stands. Refuses what JSON cannot say (anchors, keys
 * that are no text) and a key that stands twice.
 */
final class YamlParser {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final Faults faults;
    private final Map<String, Faults.Position> positions = new HashMap<>();

    private YamlParser(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The tree of the file; empty, with a fault noted, if there is none to be had. */
    static Optional<YamlTree> parse(SourceFile source, Faults faults) {
        YamlParser parser = new YamlParser(source.name(), faults);
        Optional<Node> root = parser.composed(source);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        JsonNode tree = parser.converted(root.get(), "");
        return Optional.of(new YamlTree(source.name(), tree, "", parser.positions, faults));
    }

    private Optional<Node> composed(SourceFile source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Parser parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
            Optional<Node> root = new Composer(settings, new DepthLimit(parser)).getSingleNode();
            if (root.isEmpty()) {
                faults.add(file, Faults.START, "empty-file");
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            if (TypingSlip.tell(source, faults)) {
                return Optional.empty();
            }
            faults.add(file, position(mark(broken)), "syntax", "problem", broken.getProblem());
        } catch (YamlEngineException broken) {
            faults.add(file, Faults.START, "syntax", "problem", String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    /** Where the trouble shows; for what is never closed, where it was opened and not the end of the file. */
    private static Optional<Mark> mark(MarkedYamlEngineException broken) {
        boolean atTheEnd = broken.getProblem().contains("end of stream");
        return atTheEnd
                ? broken.getContextMark().or(broken::getProblemMark)
                : broken.getProblemMark().or(broken::getContextMark);
    }

    private JsonNode converted(Node node, String pointer) {
        positions.put(pointer, position(node.getStartMark()));
        if (node.getAnchor().isPresent()) {
            // Not followed: an anchor can contain itself.
            faults.add(file, position(node.getStartMark()), "anchor");
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            Faults.Position position = position(member.getKeyNode().getStartMark());
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, position, "key-not-text");
                continue;
            }
            String name = key.getValue();
            if (object.has(name)) {
                faults.add(file, position, "duplicate-key", "key", name);
                continue;
            }
            String below = YamlTree.below(pointer, name);
            object.set(name, converted(member.getValueNode(), below));
            positions.put(YamlTree.keyOf(below), position);
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(converted(item, YamlTree.below(pointer, String.valueOf(array.size()))));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9.]+([eE][-+]?[0-9]{1,3})?")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.textNode(text);
    }

    private static Faults.Position position(Optional<Mark> mark) {
        return mark.map(at -> new Faults.Position(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Faults.START);
    }
}
