package org.throughline.enterprises.faces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportOrder;

/** What somebody chose for the columns of a list, by the fields of the page that shows it. */
final class TypedColumns {

    private static final Pattern TARGET = Pattern.compile("target-([1-9]\\d{0,3})");
    private static final Pattern LINE = Pattern.compile("[1-9]\\d{0,5}");
    private static final int LONGEST_SHEET = 100;

    private final HttpServletRequest request;
    private final List<FactDefinition> catalogue;

    TypedColumns(HttpServletRequest request, List<FactDefinition> catalogue) {
        this.request = request;
        this.catalogue = catalogue;
    }

    /** With another sheet or another row of names, of which nothing is chosen yet. */
    ImportDraft readAnew(ImportDraft draft) {
        ImportOrder order = draft.order();
        String sheet = value("sheet");
        String line = value("headerLine");
        return with(
                draft,
                new ImportOrder(
                        order.fileName(),
                        order.source(),
                        order.asOf(),
                        order.dayNamed(),
                        order.reason(),
                        sheet.isEmpty() || sheet.length() > LONGEST_SHEET || sheet.indexOf('\0') >= 0 ? null : sheet,
                        LINE.matcher(line).matches() ? Integer.valueOf(line) : null,
                        Map.of()));
    }

    /** With what differs from what was recognised. */
    ImportDraft changed(ImportDraft draft) {
        return with(draft, chosen(draft.order(), false));
    }

    /** With everything as it was shown, so that nothing is read in another way meanwhile. */
    ImportDraft all(ImportDraft draft) {
        return with(draft, chosen(draft.order(), true));
    }

    private ImportOrder chosen(ImportOrder order, boolean all) {
        Map<String, String> columns = new LinkedHashMap<>();
        request.getParameterMap().keySet().forEach(name -> {
            Matcher target = TARGET.matcher(name);
            if (target.matches()) {
                String number = target.group(1);
                String text = text(number);
                if (all || !text.equals(value("was-" + number))) {
                    columns.put("#" + number, text);
                }
            }
        });
        return new ImportOrder(
                order.fileName(),
                order.source(),
                order.asOf(),
                order.dayNamed(),
                order.reason(),
                order.sheet(),
                order.headerLine(),
                columns.isEmpty() && all ? order.columns() : columns);
    }

    /** A year or a unit that does not belong to what was chosen was that of what had been there before. */
    private String text(String number) {
        String target = value("target-" + number);
        Optional<FactDefinition> fact =
                catalogue.stream().filter(one -> one.name().equals(target)).findFirst();
        String year = fact.filter(FactDefinition::yearly).isPresent() ? value("year-" + number) : "";
        boolean money = fact.filter(one -> "yuan".equals(one.unitCode())).isPresent();
        String factor = money ? value("factor-" + number) : "";
        return target
                + (year.isEmpty() ? "" : "@" + year)
                + (factor.isEmpty() || factor.equals("1") ? "" : "*" + factor);
    }

    private static ImportDraft with(ImportDraft draft, ImportOrder order) {
        return new ImportDraft(draft.id(), order, draft.bytes(), draft.keptAt());
    }

    private String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip().replace('\0', ' ');
    }
}
