package org.throughline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.TrackCode;

/** Reads {@code bureaus/<code>/mandates.yaml}. */
final class MandateFile {

    static final String NAME = "mandates.yaml";

    private MandateFile() {}

    /** @param tracks of the bureau; empty while their own file is faulty */
    static List<ConfiguredMandate> mandates(YamlTree root, Bureau bureau, Optional<Set<TrackCode>> tracks) {
        List<YamlTree> items = root.items("mandates");
        MandateCheck.Judgement judgement =
                MandateCheck.judge(items.stream().map(MandateFile::line).toList(), bureau, tracks);
        for (MandateCheck.Complaint complaint : judgement.complaints()) {
            YamlTree item = items.get(complaint.index());
            YamlTree place = complaint.member().isEmpty() ? item : item.get(complaint.member());
            place.fault(complaint.sentence());
        }
        return judgement.mandates();
    }

    private static MandateLine line(YamlTree item) {
        return new MandateLine(
                item.text("office"),
                optional(item, "track"),
                optional(item, "function"),
                item.text("from"),
                optional(item, "to"),
                optional(item, "basis"),
                optional(item, "openWork"),
                item.get("correction").node().asBoolean(),
                optional(item, "reason"));
    }

    private static @Nullable String optional(YamlTree item, String member) {
        return item.has(member) ? item.text(member) : null;
    }
}
