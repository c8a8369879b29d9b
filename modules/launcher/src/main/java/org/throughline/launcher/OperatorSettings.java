package org.throughline.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Bureau;
import org.throughline.configuration.Configuration;
import org.throughline.cryptography.Suite;
import org.throughline.journal.JournalKeeping;
import org.throughline.kernel.Phrase;
import org.throughline.notices.MailSettings;

/** Settings that the server reads and that are better refused before it starts. */
final class OperatorSettings {

    private static final String PERSONAL_KEY = "throughline.personal.key";
    private static final String BUREAU = "throughline.bureau";
    private static final String ADDRESS = "throughline.address";
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SERVER =
            Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-fA-F:]+](:\\d{1,5})?");

    private OperatorSettings() {}

    /** The bureau that was set for the door; null where the folder decides. */
    static @Nullable String bureau(Path config) {
        return new SettingsFile(config).set(BUREAU).map(String::strip).orElse(null);
    }

    /** What is wrong with the bureau that was set for the door; empty if there is such a bureau or none was set. */
    static Optional<Phrase> bureauFault(Path config, Configuration configuration) {
        String codes = configuration.bureaus().stream().map(Bureau::code).collect(Collectors.joining(", "));
        return new SettingsFile(config)
                .setting(BUREAU)
                .filter(set -> configuration.bureau(set.value().strip()).isEmpty())
                .map(set -> new Phrase(
                        Refusal.BUNDLE,
                        "setting.bureau",
                        Map.of("variable", set.name(), "value", set.value(), "bureaus", codes)));
    }

    /** What is hashed with before the server runs, as the server will; the usual suite where none is set. */
    static Suite suite(Path config) {
        return new SettingsFile(config)
                .set(Suite.SETTING)
                .map(String::strip)
                .flatMap(Suite::ofWord)
                .orElse(Suite.INTERNATIONAL);
    }

    /** Refuses to start with a setting that means nothing. */
    static void check(Path config, Clock clock) {
        List<Phrase> faults = faults(config, clock);
        if (!faults.isEmpty()) {
            throw Refusal.toStart(faults);
        }
    }

    /** Every setting that means nothing, in words. */
    static List<Phrase> faults(Path config, Clock clock) {
        SettingsFile set = new SettingsFile(config);
        Predicate<String> keeps = word -> JournalKeeping.ofWord(word, clock).isPresent();
        Stream<Phrase> mail = MailSettings.faults(set::set).stream().map(key -> mail(set, key));
        Stream<Phrase> others = Stream.of(
                        fault(set, Suite.SETTING, "setting.suite", OperatorSettings::isSuite),
                        fault(set, PERSONAL_KEY, "setting.personal-key", KEY.asMatchPredicate()),
                        fault(set, ADDRESS, "setting.address", SERVER.asMatchPredicate()),
                        fault(set, JournalKeeping.SETTING, JournalSettings.NO_KEEPING, keeps))
                .flatMap(Optional::stream);
        return Stream.concat(others, mail).toList();
    }

    /** Its value is not shown: one of them is a password. */
    private static Phrase mail(SettingsFile set, String key) {
        String name = set.setting(key).map(SettingsFile.Setting::name).orElse(key);
        return new Phrase(Refusal.BUNDLE, "setting.mail", Map.of("variable", name));
    }

    private static boolean isSuite(String word) {
        return Suite.ofWord(word).isPresent();
    }

    private static Optional<Phrase> fault(SettingsFile set, String key, String text, Predicate<String> holds) {
        return set.setting(key)
                .filter(setting -> !holds.test(setting.value().strip()))
                .map(setting ->
                        new Phrase(Refusal.BUNDLE, text, Map.of("variable", setting.name(), "value", setting.value())));
    }
}
