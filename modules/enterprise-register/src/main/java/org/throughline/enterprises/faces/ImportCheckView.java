package org.throughline.enterprises.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseDirectory;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.ImportDraft;
import org.throughline.enterprises.ImportPreview;
import org.throughline.enterprises.application.ImportDrafts;
import org.throughline.enterprises.domain.EnterpriseProblem;
import org.throughline.enterprises.faces.ImportWords.Target;
import org.throughline.kernel.Phrase;
import org.throughline.kernel.ProblemException;

/** A list before its import: what its columns are taken for, and how its first rows would be read. */
@Named("firmImportCheck")
@RequestScoped
public class ImportCheckView {

    @Inject
    @ManagedProperty("#{param.draft}")
    private @Nullable String asked;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ImportDrafts drafts;

    @Inject
    private EnterpriseDirectory firms;

    @Inject
    private CodeNames names;

    private ImportDrafts.@Nullable Seen seen;
    private List<FactDefinition> catalogue = List.of();
    private List<Line> lines = List.of();

    /**
     * A column and what can be chosen for it.
     *
     * @param name in the file; its place where it has none
     * @param origin key of the word for how it is known
     * @param target as it was typed or recognised, in its parts
     * @param was what was recognised; empty where it was chosen
     * @param yearly whether it can name a year
     * @param money whether it can be in units of yuan
     */
    public record Line(
            int number,
            String name,
            List<String> samples,
            String origin,
            String target,
            String year,
            String factor,
            String was,
            boolean yearly,
            boolean money,
            List<String> faults) {}

    /** A row as it would be read: values of the columns that are taken, and why it would go back. */
    public record Row(int line, String asItCame, List<Cell> cells, List<String> reasons) {}

    /** A value as it would be read; as it stands in the file where nothing could be read. */
    public record Cell(String text, boolean read) {}

    @PostConstruct
    void load() {
        ImportIds.read(asked).ifPresent(this::look);
    }

    private void look(UUID id) {
        try {
            ImportDrafts.Seen found = drafts.look(id);
            catalogue = firms.definitions();
            seen = found;
            lines = found.preview().columns().stream().map(this::line).toList();
        } catch (ProblemException hidden) {
            if (hidden.type() != EnterpriseProblem.IMPORT_NOT_FOUND) {
                throw hidden;
            }
        }
    }

    /** Called before the page is drawn; there is none of a list that the reader has not sent. */
    public void open() {
        found();
    }

    private ImportDrafts.Seen found() {
        ImportDrafts.Seen found = seen;
        if (found == null) {
            throw new ProblemException(EnterpriseProblem.IMPORT_NOT_FOUND, Map.of("id", asked == null ? "" : asked));
        }
        return found;
    }

    private Line line(ImportPreview.Column column) {
        boolean chosen = column.origin() == ImportPreview.Origin.CHOSEN;
        String typed = Objects.requireNonNullElse(
                found().draft().order().columns().get("#" + column.number()), column.target());
        Target target = Target.of(typed);
        FactDefinition fact = words().fact(target).orElse(null);
        return new Line(
                column.number(),
                column.name().isBlank() ? text("column.nameless") : column.name(),
                column.samples(),
                column.origin().name(),
                target.name(),
                target.year(),
                target.factor(),
                chosen ? "" : column.target(),
                fact != null && fact.yearly(),
                fact != null && "yuan".equals(fact.unitCode()),
                column.faults().stream()
                        .map(fault -> fault.in(names.language()))
                        .toList());
    }

    public ImportDraft getDraft() {
        return found().draft();
    }

    public ImportPreview getPreview() {
        return found().preview();
    }

    /** Why the file cannot be read; empty if it can. */
    public String getRefusal() {
        Phrase refusal = found().preview().refusal();
        return refusal == null ? "" : refusal.in(names.language());
    }

    /** Whether somebody just asked for an import of a list that is not in order. */
    public boolean isRefused() {
        return request.getParameter("refused") != null && !found().preview().isInOrder();
    }

    /** What is wrong with the columns as a whole. */
    public List<String> getFaults() {
        return found().preview().faults().stream()
                .map(fault -> fault.in(names.language()))
                .toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many columns are passed over. */
    public long getPassedOver() {
        return lines.stream().filter(line -> line.target().equals("-")).count();
    }

    /** What a column can be taken for. */
    public List<TargetChoices.Group> getGroups() {
        return TargetChoices.of(catalogue, names.language());
    }

    public List<Option> getUnits() {
        return TargetChoices.units(names.language());
    }

    /** The columns that are taken, as they are called here and in the file. */
    public List<Option> getHeads() {
        return taken().mapToObj(at -> found().preview().columns().get(at))
                .map(column -> new Option(column.name(), words().label(Target.of(column.target()))))
                .toList();
    }

    public List<Row> getRows() {
        return rows(found().preview().rows());
    }

    /** Those of the rows looked at that would go back. */
    public List<Row> getFaulty() {
        return rows(found().preview().faulty());
    }

    private List<Row> rows(List<ImportPreview.Row> rows) {
        return rows.stream()
                .map(row -> new Row(
                        row.line(), row.asItCame(), cells(row), ImportWords.reasons(row.reasons(), names.language())))
                .toList();
    }

    private List<Cell> cells(ImportPreview.Row row) {
        List<Cell> cells = new ArrayList<>();
        if (!row.values().isEmpty()) {
            taken().forEach(at -> {
                ImportPreview.Value value = row.values().get(at);
                Target target = Target.of(found().preview().columns().get(at).target());
                cells.add(value.read()
                        .map(read -> new Cell(words().value(target, read), true))
                        .orElse(new Cell(value.asItCame(), value.asItCame().isBlank())));
            });
        }
        return cells;
    }

    private IntStream taken() {
        List<ImportPreview.Column> columns = found().preview().columns();
        return IntStream.range(0, columns.size())
                .filter(at -> !Target.of(columns.get(at).target()).isNothing());
    }

    private ImportWords words() {
        return new ImportWords(names, catalogue);
    }

    private String text(String key) {
        return new Phrase(ImportWords.TEXTS, key).in(names.language());
    }
}
