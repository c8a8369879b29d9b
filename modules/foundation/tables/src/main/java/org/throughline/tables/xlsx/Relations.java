package org.throughline.tables.xlsx;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts a part refers to (ECMA-376 part 2, 9.3): by identity and by kind. */
final class Relations {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byKind = new HashMap<>();

    private Relations() {}

    /**
     * The relations of a part.
     *
     * @param owner name of the part, or empty for the archive itself
     */
    static Relations of(PartArchive archive, String owner) throws IOException {
        int folderEnd = owner.lastIndexOf('/') + 1;
        String folder = owner.substring(0, folderEnd);
        String name = folder + "_rels/" + owner.substring(folderEnd) + ".rels";
        Relations relations = new Relations();
        Optional<PartStream> part = archive.part(name);
        if (part.isPresent()) {
            try (XmlEvents xml = XmlEvents.of(part.get(), name)) {
                while (xml.find("Relationship")) {
                    relations.add(xml, folder);
                }
                part.get().verify();
            }
        }
        return relations;
    }

    private void add(XmlEvents xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (target == null || type == null || "External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        String part = resolved(folder, target);
        byKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
        if (id != null) {
            byId.put(id, part);
        }
    }

    private static String resolved(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException noAddress) {
            return target;
        }
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a kind, which is the end of its type, such as {@code styles}. */
    Optional<String> byKind(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
