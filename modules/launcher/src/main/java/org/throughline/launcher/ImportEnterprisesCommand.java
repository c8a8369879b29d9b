package org.throughline.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.configuration.Configuration;
import org.throughline.configuration.ConfigurationFolder;
import org.throughline.database.DatabaseLogin;
import org.throughline.enterprises.FirmImport;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.ImportTally;
import org.throughline.journal.OperatorJournal;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a list of firms into the register; what cannot be taken lies in a file beside it afterwards. */
@Command(name = "enterprises", resourceBundle = "org.throughline.launcher.usage", mixinStandardHelpOptions = true)
final class ImportEnterprisesCommand implements Callable<Integer> {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String USUAL_SOURCE = "批量导入";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.import-file")
    private Path file = Path.of("");

    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "option.source")
    private String source = USUAL_SOURCE;

    @Option(names = "--as-of", paramLabel = "DAY", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason = USUAL_SOURCE;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "option.sheet")
    private @Nullable String sheet;

    @Option(names = "--header-line", paramLabel = "N", descriptionKey = "option.header-line")
    private @Nullable Integer headerLine;

    @Option(names = "--column", paramLabel = "NAME=TARGET", descriptionKey = "option.column")
    private Map<String, String> columns = new LinkedHashMap<>();

    private final Console console;
    private final Clock clock;

    ImportEnterprisesCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refused("import.no-file", Map.of("file", file.toString()));
        }
        Configuration configuration = configuration();
        return new PresentDatabase(common).ask(database -> bring(database, configuration));
    }

    private int bring(DatabaseLogin database, Configuration configuration) {
        String operator = System.getProperty("user.name", "installation");
        FirmImport firms = new FirmImport(
                database.connections(),
                configuration,
                connection ->
                        OperatorJournal.on(connection, clock, operator, OperatorSettings.suite(common.configFolder())),
                clock);
        try {
            ImportTally tally = firms.run(file, order(), operator, (done, total) -> {});
            console.say("import.done", figures(tally));
            if (tally.rejected() > 0) {
                sendBack(firms, tally);
            }
            boolean nothing = tally.read() > 0 && tally.accepted() == 0;
            return (nothing ? ExitStatus.REFUSED : ExitStatus.DONE).code();
        } catch (ProblemException refusal) {
            List<Phrase> reasons = firms.refusal().isEmpty() ? List.of(refusal.detail()) : firms.refusal();
            throw new Refusal(
                    ExitStatus.REFUSED,
                    reasons.stream()
                            .<Function<Locale, String>>map(phrase -> phrase::in)
                            .toList());
        }
    }

    private ImportOrder order() {
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        LocalDate day = Optional.ofNullable(asOf).orElse(today);
        if (day.isAfter(today)) {
            throw refused("import.future", Map.of("day", day.toString(), "today", today.toString()));
        }
        return new ImportOrder(
                file.getFileName().toString(), source, day, asOf != null, reason, sheet, headerLine, columns);
    }

    /** Beside the file, and never over one that is there. */
    private void sendBack(FirmImport firms, ImportTally tally) {
        Path beside = free();
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(beside))) {
            firms.rejects(target, console.language());
        } catch (IOException full) {
            throw refused("import.rejects-unwritable", Map.of("file", beside.toString()));
        }
        console.say("import.rejects", Map.of("rejected", Long.toString(tally.rejected()), "file", beside.toString()));
    }

    private Path free() {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path beside = file.toAbsolutePath().resolveSibling(name + ".rejects.csv");
        for (int number = 2; Files.exists(beside); number++) {
            beside = file.toAbsolutePath().resolveSibling(name + ".rejects-" + number + ".csv");
        }
        return beside;
    }

    private Configuration configuration() {
        return ConfigurationFolder.read(common.configFolder())
                .configuration()
                .orElseThrow(() -> Refusal.toStart(
                        "import.configuration",
                        Map.of("folder", common.configFolder().toString())));
    }

    private static Map<String, String> figures(ImportTally tally) {
        return Map.of(
                "read", Long.toString(tally.read()),
                "accepted", Long.toString(tally.accepted()),
                "added", Long.toString(tally.firmsAdded()),
                "changed", Long.toString(tally.firmsChanged()),
                "facts", Long.toString(tally.factsWritten()));
    }

    private static Refusal refused(String key, Map<String, String> values) {
        return new Refusal(ExitStatus.REFUSED, List.of(new Phrase(Refusal.BUNDLE, key, values)::in));
    }
}
