package org.throughline.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.kernel.BilingualText;
import org.throughline.kernel.IndustryCode;

/** Reads {@code reference/industries.csv}: two thousand lines at each start, hence no YAML. */
final class IndustryFile {

    static final String NAME = "reference/industries.csv";

    private static final String HEADER = "code,zh,en";
    private static final int FIELDS = 3;
    private static final int DIVISION_LENGTH = 3;

    private final Faults faults;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> english = new HashMap<>();
    private final List<Industry> industries = new ArrayList<>();

    private IndustryFile(Faults faults) {
        this.faults = faults;
    }

    static List<Industry> industries(SourceFile source, Faults faults) {
        IndustryFile file = new IndustryFile(faults);
        String[] lines = source.text().split("\\R", -1);
        boolean headed = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (headed) {
                file.read(CsvLine.of(i + 1, line));
            } else if (!line.equals(HEADER)) {
                faults.add(NAME, new Faults.Position(i + 1, 1), "csv-header", "header", HEADER);
                return List.of();
            }
            headed = true;
        }
        if (!headed) {
            faults.add(NAME, Faults.START, "empty-file");
        }
        file.industries.sort(Comparator.comparing(industry -> industry.code().value()));
        return file.industries;
    }

    private void read(CsvLine line) {
        if (line.fields().size() != FIELDS) {
            int found = line.fields().size();
            faults.add(NAME, line.position(0), "csv-fields", "expected", FIELDS, "found", found);
            return;
        }
        String code = line.text(0);
        if (!IndustryCode.isWellFormed(code)) {
            faults.add(NAME, line.position(0), "industry-code", "code", code);
        } else if (!codes.add(code)) {
            faults.add(NAME, line.position(0), "duplicate-code", "code", code);
        } else if (code.length() > 1 && codes.add(whole(code))) {
            // The missing whole counts as known from here on, so that it is told once and not for each of its parts.
            faults.add(NAME, line.position(0), "industry-before-whole", "code", code, "whole", whole(code));
        } else {
            readNames(line, code);
        }
    }

    private void readNames(CsvLine line, String code) {
        boolean ownEnglish = code.length() <= DIVISION_LENGTH;
        if (ownEnglish) {
            english.put(code, line.text(2));
        }
        String en = line.text(2).isBlank() && !ownEnglish
                ? english.getOrDefault(code.substring(0, DIVISION_LENGTH), "")
                : line.text(2);
        if (line.text(1).isBlank()) {
            faults.add(NAME, line.position(1), "blank");
        } else if (ownEnglish && en.isBlank()) {
            faults.add(NAME, line.position(2), "industry-english", "code", code);
        } else if (!en.isBlank()) {
            industries.add(new Industry(new IndustryCode(code), new BilingualText(line.text(1), en)));
        }
    }

    /** What the industry is a part of: a division stands in a section, below that each digit is a level. */
    private static String whole(String code) {
        return code.length() == DIVISION_LENGTH ? code.substring(0, 1) : code.substring(0, code.length() - 1);
    }
}
