package org.throughline.configuration;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.Term;
import org.throughline.kernel.Word;
import org.throughline.kernel.Wording;

/** Reads {@code bureaus/<code>/bureau.yaml}. */
final class BureauFile {

    static final String FOLDER = "bureaus";
    static final String NAME = "bureau.yaml";

    private static final String MANDATE_PLANS = "mandate-plans";
    private static final String SECOND_PERSON = "secondPerson";
    private static final String AUTO_APPLY = "autoApply";
    private static final Pattern BRACKET = Pattern.compile("[\\[\\]{}]");
    private static final String AT_THE_DOOR = "atTheDoor";

    private BureauFile() {}

    /** @param others read before it */
    static Bureau bureau(YamlTree root, String folder, Known known, List<Bureau> others) {
        if (!root.text("code").equals(folder)) {
            root.get("code").fault("folder-name", "code", root.text("code"), "folder", folder);
        }
        root.items("divisions").forEach(known::checkDivision);
        Bureau bureau = new Bureau(
                root.text("code"),
                root.items("plaques").stream().map(YamlTree::names).toList(),
                ZoneFile.divisionCodes(root, "divisions"),
                root.items("zones").stream().map(YamlTree::text).toList(),
                offices(root.items("offices")),
                names(root, SECOND_PERSON),
                names(root, AUTO_APPLY),
                root.get(AT_THE_DOOR).node().asBoolean(),
                wording(root));
        if (bureau.plansTakeTwo() && bureau.plansApplyThemselves()) {
            root.get(AUTO_APPLY).fault("auto-apply-by-two");
        }
        others.stream()
                .filter(other -> other.atTheDoor() && bureau.atTheDoor())
                .forEach(other -> root.get(AT_THE_DOOR).fault("two-at-the-door", "code", other.code()));
        root.items("zones").forEach(zone -> known.checkZone(zone, bureau.divisions()));
        return bureau;
    }

    /** The schema names the same terms, so that no other comes here. */
    private static Wording wording(YamlTree root) {
        Map<Term, Word> own = new EnumMap<>(Term.class);
        root.members("words").forEach((code, word) -> {
            word.members().forEach((language, text) -> checkWord(text));
            Word called = new Word(word.text("zh"), word.text("en"), word.text("plural"));
            Term.ofCode(code).ifPresent(term -> own.put(term, called));
        });
        return new Wording(own);
    }

    /** It comes to stand within sentences, in which brackets mean something. */
    private static void checkWord(YamlTree word) {
        if (!word.text().equals(word.text().strip())
                || BRACKET.matcher(word.text()).find()) {
            word.fault("word-signs", "value", word.text());
        }
    }

    private static boolean names(YamlTree root, String key) {
        return root.items(key).stream().map(YamlTree::text).anyMatch(MANDATE_PLANS::equals);
    }

    private static List<Office> offices(List<YamlTree> items) {
        Set<String> codes = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (YamlTree item : items) {
            Integer number = number(item);
            if (!codes.add(item.text("code"))) {
                item.get("code").fault("duplicate-code", "code", item.text("code"));
            }
            if (number != null && !numbers.add(number)) {
                item.get("number").fault("duplicate-code", "code", number);
            }
        }
        return items.stream().map(BureauFile::office).toList();
    }

    private static Office office(YamlTree item) {
        List<OfficeFunction> functions = item.items("functions").stream()
                .map(word -> OfficeFunction.ofWord(word.text()))
                .toList();
        return new Office(item.text("code"), number(item), item.names(), functions);
    }

    private static @Nullable Integer number(YamlTree item) {
        return item.has("number") ? item.get("number").node().intValue() : null;
    }
}
