package org.throughline.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.Phrase;

/**
 * A value in a YAML file, and where it stands.
 *
 * @param file path below the folder
 * @param node the value as JSON
 * @param pointer JSON pointer (RFC 6901) from the root of the file
 * @param positions of every value by its pointer, and of every key by {@link #keyOf} of its value's pointer
 * @param faults where to note what is wrong with it
 */
record YamlTree(String file, JsonNode node, String pointer, Map<String, Faults.Position> positions, Faults faults) {

    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** No pointer begins so, hence no value is mistaken for a key. */
    static String keyOf(String pointer) {
        return "key:" + pointer;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    YamlTree get(String name) {
        return new YamlTree(file, node.path(name), below(pointer, name), positions, faults);
    }

    String text() {
        return node.asText();
    }

    String text(String name) {
        return node.path(name).asText();
    }

    /** The names of this value itself, in its members {@code zh} and {@code en}. */
    BilingualText names() {
        return new BilingualText(text("zh"), text("en"));
    }

    /** The items of a list below this value; none if the list is left out. */
    List<YamlTree> items(String name) {
        YamlTree list = get(name);
        List<YamlTree> items = new ArrayList<>();
        for (JsonNode item : list.node) {
            String place = below(list.pointer, String.valueOf(items.size()));
            items.add(new YamlTree(file, item, place, positions, faults));
        }
        return items;
    }

    /** The members of an object below this value by their names, in the order of the file. */
    Map<String, YamlTree> members(String name) {
        return get(name).members();
    }

    /** The members of this value by their names, in the order of the file. */
    Map<String, YamlTree> members() {
        Map<String, YamlTree> members = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(member -> members.put(member, get(member)));
        return members;
    }

    /** Notes a fault at this value; see {@link Faults#add}. */
    void fault(String key, Object... values) {
        faultAt(pointer, key, values);
    }

    /** Notes a fault at this value. */
    void fault(Phrase sentence) {
        faults.add(file, nearest(pointer), sentence);
    }

    /** Notes a fault at the place with this pointer, or at the nearest one around it that the file really has. */
    void faultAt(String place, String key, Object... values) {
        faults.add(file, nearest(place), key, values);
    }

    private Faults.Position nearest(String place) {
        String known = place;
        while (!positions.containsKey(known) && known.contains("/")) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return positions.getOrDefault(known, Faults.START);
    }
}
