package org.throughline.configuration;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of comma-separated values by RFC 4180, with the place of every field.
 *
 * @param number of the line, counted from 1
 * @param fields without their quotation marks
 */
record CsvLine(int number, List<Field> fields) {

    /** The value of one field and the column it starts at, counted from 1. */
    record Field(String text, int column) {}

    /** The fields of the line; a quotation mark that is never closed reaches to the end. */
    static CsvLine of(int number, String line) {
        List<Field> fields = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quoted && character == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                text.append('"');
                i++;
            } else if (character == '"' && (quoted || text.isEmpty())) {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(new Field(text.toString(), start + 1));
                text.setLength(0);
                start = i + 1;
            } else {
                text.append(character);
            }
        }
        fields.add(new Field(text.toString(), start + 1));
        return new CsvLine(number, fields);
    }

    String text(int field) {
        return fields.get(field).text();
    }

    Faults.Position position(int field) {
        return new Faults.Position(number, fields.get(field).column());
    }
}
