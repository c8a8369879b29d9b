package org.throughline.offices.faces;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.throughline.configuration.OfficeFunction;
import org.throughline.offices.domain.Coverage;
import org.throughline.offices.domain.Mandate;

/** What stands, as it would be written in the file of mandates: rehearsed as it is, it changes nothing. */
final class StandingText {

    private StandingText() {}

    /** @param office turns a code into the number or code by which files name it */
    static String of(Coverage coverage, LocalDate today, UnaryOperator<String> office) {
        StringBuilder text = new StringBuilder("mandates:\n");
        for (Mandate mandate : coverage.mandates()) {
            LocalDate end = mandate.period().end();
            if (end == null || end.isAfter(today)) {
                text.append("  - { ")
                        .append(String.join(", ", members(mandate, office)))
                        .append(" }\n");
            }
        }
        return text.toString();
    }

    private static List<String> members(Mandate mandate, UnaryOperator<String> office) {
        List<String> members = new ArrayList<>();
        members.add("office: " + quoted(office.apply(mandate.office())));
        if (mandate.track() != null) {
            members.add("track: " + mandate.track().value());
        } else {
            OfficeFunction function = Objects.requireNonNull(mandate.function());
            members.add("function: " + function.word());
        }
        members.add("from: " + mandate.period().start());
        if (mandate.period().end() != null) {
            members.add("to: " + mandate.period().end());
        }
        if (mandate.basis() != null) {
            members.add("basis: " + quoted(mandate.basis()));
        }
        return members;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
