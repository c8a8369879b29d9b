package org.throughline.enterprises.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.ImportOrder;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.exchange.Json;
import org.throughline.exchange.StorableText;
import org.throughline.exchange.SubmittedForm;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** What a form with a list of firms asks for; all that is wrong is told. */
public final class ImportForm {

    /** Name of the field that is the list. */
    public static final String FILE = "file";

    /** Whose word a file is that names no source. */
    private static final String USUAL_SOURCE = "批量导入";

    private static final Set<String> FIELDS = Set.of("source", "asOf", "reason", "sheet", "headerLine", "mapping");
    private static final int MOST_NAME = 255;
    private static final int MOST_SOURCE = 200;
    private static final int MOST_REASON = 500;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final SubmittedForm form;
    private final Map<String, String> fields = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String fileName;

    /**
     * Reads a form to its end.
     *
     * @throws ProblemException that it is no form, breaks off or is too large
     */
    public ImportForm(SubmittedForm form) {
        this.form = form;
        form.parts().forEach(this::take);
    }

    private void take(SubmittedForm.Part part) {
        String name = part.name();
        if (name.equals(FILE) && fileName == null) {
            fileName = part.fileName().orElse("");
        } else if (name.equals(FILE)) {
            fault(FILE, "import.fault.twice", Map.of("name", FILE));
        } else if (!FIELDS.contains(name)) {
            fault("", "import.fault.field", Map.of("name", name));
        } else if (fields.putIfAbsent(name, part.content()) != null) {
            fault(name, "import.fault.twice", Map.of("name", name));
        }
    }

    /**
     * What is asked for on a page, where nothing is left to what is usual: whose word it is and on which day it holds.
     *
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_INVALID} with everything that is wrong
     */
    public ImportOrder orderByHand(LocalDate today) throws IOException {
        for (String needed : List.of("source", "asOf")) {
            if (fields.getOrDefault(needed, "").isEmpty()) {
                fault(needed, needed.equals("asOf") ? "import.fault.as-of" : "import.fault.source", Map.of());
            }
        }
        return order(today);
    }

    /**
     * What is asked for.
     *
     * @throws ProblemException {@link EnterpriseProblem#IMPORT_INVALID} with everything that is wrong
     */
    public ImportOrder order(LocalDate today) throws IOException {
        Optional<Path> file = form.file();
        if (fileName == null || file.isEmpty() || Files.size(file.get()) == 0) {
            fault(FILE, "import.fault.no-file", Map.of());
        }
        String called = fileName == null || fileName.isBlank() ? FILE : fileName;
        String name = called.length() > MOST_NAME ? called.substring(called.length() - MOST_NAME) : called;
        ImportOrder order = new ImportOrder(
                name.replace('\0', ' '),
                text("source", USUAL_SOURCE, MOST_SOURCE),
                asOf(today),
                !fields.getOrDefault("asOf", "").isEmpty(),
                text("reason", USUAL_SOURCE, MOST_REASON),
                sheet(),
                headerLine(),
                mapping());
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    EnterpriseProblem.IMPORT_INVALID, Map.of("count", Integer.toString(faults.size())), faults);
        }
        return order;
    }

    private String text(String field, String usual, int most) {
        String text = fields.getOrDefault(field, "");
        if (text.length() > most || !StorableText.holds(text)) {
            fault(field, "import.fault." + field, Map.of());
        }
        return text.isEmpty() ? usual : text;
    }

    private @Nullable String sheet() {
        String text = fields.getOrDefault("sheet", "");
        if (!StorableText.holds(text)) {
            fault("sheet", "import.fault.sheet", Map.of());
        }
        return text.isEmpty() ? null : text;
    }

    private LocalDate asOf(LocalDate today) {
        String text = fields.getOrDefault("asOf", "");
        try {
            LocalDate day = text.isEmpty() ? today : LocalDate.parse(text);
            if (!day.isAfter(today) && day.getYear() >= LocalDate.of(1949, 1, 1).getYear()) {
                return day;
            }
        } catch (DateTimeException noDay) {
            fault("asOf", "import.fault.as-of", Map.of());
            return today;
        }
        fault("asOf", "import.fault.as-of", Map.of());
        return today;
    }

    private @Nullable Integer headerLine() {
        String text = fields.getOrDefault("headerLine", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            fault("headerLine", "import.fault.header-line", Map.of());
            return null;
        }
        return Integer.valueOf(text);
    }

    private Map<String, String> mapping() {
        String text = fields.getOrDefault("mapping", "");
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, String> mapping = Json.mapper().readValue(text, TEXTS);
            if (mapping != null && !mapping.containsValue(null) && isStorable(mapping)) {
                return mapping;
            }
        } catch (JsonProcessingException broken) {
            fault("mapping", "import.fault.mapping", Map.of());
            return Map.of();
        }
        fault("mapping", "import.fault.mapping", Map.of());
        return Map.of();
    }

    private static boolean isStorable(Map<String, String> mapping) {
        return Stream.concat(mapping.keySet().stream(), mapping.values().stream())
                .allMatch(StorableText::holds);
    }

    private void fault(String field, String key, Map<String, String> values) {
        faults.add(new Fault(field.isEmpty() ? "" : "/" + field, new Phrase(EnterpriseProblem.TEXTS, key, values)));
    }
}
