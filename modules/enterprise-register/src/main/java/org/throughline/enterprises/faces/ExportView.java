package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.throughline.directory.Reach;
import org.throughline.directory.Reaches;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.application.ExportService;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.exchange.Download;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.CurrentUser;
import org.throughline.kernel.Fault;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;
import org.throughline.tables.TableFormat;

/** The choice of columns and form before a list of firms is taken along. */
@Named
@RequestScoped
public class ExportView {

    private static final Logger LOG = Logger.getLogger(ExportView.class.getName());

    @Inject
    private HttpServletRequest request;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private ExportService exports;

    @Inject
    private Reaches reaches;

    @Inject
    private CurrentUser user;

    private List<FactDefinition> catalogue = List.of();
    private ListRequest asked = ListRequest.open();

    /** A column that can be chosen. */
    public record Pick(String value, String label, boolean chosen) {}

    /** Columns under one head. */
    public record Head(String label, List<Pick> picks) {}

    @PostConstruct
    void load() {
        catalogue = firms.definitions();
        asked = ListRequest.of(request, catalogue);
    }

    /** How many firms go out. */
    public long getTotal() {
        return firms.count(asked.filter(), reach());
    }

    /** What the register's entry says first, then facts by the heads of the catalogue. */
    public List<Head> getHeads() {
        Set<String> chosen = chosen();
        Map<String, Head> heads = new LinkedHashMap<>();
        Head entry = new Head(text("export.entry"), new ArrayList<>());
        heads.put("", entry);
        for (ExportColumn.Field field : ExportColumn.Field.values()) {
            String label = new Phrase(EnterpriseProblem.TEXTS, "export.column." + field.text()).in(language());
            entry.picks().add(new Pick(field.text(), label, chosen.contains(field.text())));
        }
        for (FactDefinition fact : catalogue) {
            boolean taken = chosen.contains(fact.name());
            if (!fact.isPersonal() && (!fact.retired() || taken)) {
                heads.computeIfAbsent(
                                fact.group().code(),
                                code -> new Head(fact.group().name().in(language()), new ArrayList<>()))
                        .picks()
                        .add(new Pick(fact.name(), fact.label(language()), taken));
            }
        }
        return List.copyOf(heads.values());
    }

    /** The years of yearly facts, as typed or as the filter asks; empty for the latest one. */
    public String getYears() {
        String typed = ListRequest.parameter(request, "years");
        if (request.getParameter("years") != null) {
            return typed;
        }
        Set<String> years = new LinkedHashSet<>();
        asked.facts().conditions().forEach(condition -> {
            if (condition.year() != null) {
                years.add(condition.year().toString());
            }
        });
        return String.join(", ", years);
    }

    /** The list that is taken along. */
    public String getBackHref() {
        return request.getContextPath() + asked.address();
    }

    /** Sends the table; what is refused before its first byte is told on the page. */
    public void take() throws IOException {
        ExportOrder order = order();
        FacesContext faces = FacesContext.getCurrentInstance();
        try (Download download = new Download(faces, head(order.kind()))) {
            exports.write(order, asked.told(), reach(), download);
        } catch (IOException gone) {
            // The file lacks its end, which whoever still has it sees; nobody is there to be told more.
            LOG.log(Level.INFO, gone, () -> "An export was not taken to its end");
        }
    }

    private Download.Head head(TableFormat.Kind kind) {
        return new Download.Head(kind.mediaType(), kind.ending(), "enterprises", text("list.title"));
    }

    /** A list that shows more than was asked for must not go out. */
    private ExportOrder order() {
        List<Fault> faults = asked.facts().refused().stream()
                .map(refused -> new Fault("/fact", refused.why()))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), faults);
        }
        ExportColumn.Choice choice = ExportColumn.read(columns(), catalogue);
        return new ExportOrder(
                asked.filter(),
                asked.order(),
                choice.columns().isEmpty() ? ExportColumn.usual(asked.filter()) : choice.columns(),
                "CSV".equals(request.getParameter("as")) ? TableFormat.Kind.CSV : TableFormat.Kind.XLSX);
    }

    /** Yearly facts once for each year that is named. */
    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        String[] given = request.getParameterValues("column");
        List<String> years = Arrays.stream(getYears().split("[^0-9]+", -1))
                .filter(year -> year.matches("\\d{4}"))
                .toList();
        for (String column : given == null ? new String[0] : given) {
            boolean yearly =
                    FirmPages.seek(firms, column).filter(FactDefinition::yearly).isPresent();
            if (yearly && !years.isEmpty()) {
                years.forEach(year -> columns.add(column + "." + year));
            } else {
                columns.add(column);
            }
        }
        return columns;
    }

    private Set<String> chosen() {
        String[] given = request.getParameterValues("column");
        Set<String> chosen = new LinkedHashSet<>();
        if (given == null) {
            ExportColumn.usual(asked.filter())
                    .forEach(column -> chosen.add(column.text().replaceFirst("\\.\\d{4}$", "")));
        } else {
            chosen.addAll(Arrays.asList(given));
        }
        return chosen;
    }

    private Reach reach() {
        return reaches.of("enterprises:read");
    }

    private Locale language() {
        return user.language();
    }

    private String text(String key) {
        return new Phrase(CodeNames.TEXTS, key).in(language());
    }
}
