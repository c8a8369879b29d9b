package org.throughline.enterprises.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.domain.ExportColumn;
import org.throughline.enterprises.domain.ExportOrder;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.Fault;
import org.throughline.kernel.ProblemException;
import org.throughline.tables.TableFormat;

/** Which firms are asked for as a table, and what of each. */
public class FirmExportQuery extends FirmListQuery {

    @QueryParam("column")
    private @Nullable List<String> columns;

    /** @throws ProblemException {@code query-invalid} with every condition and column that cannot be had */
    ExportOrder order(List<FactDefinition> catalogue, TableFormat.Kind kind) {
        List<Fault> faults = new ArrayList<>();
        EnterpriseFilter filter = filter(catalogue, faults);
        ExportColumn.Choice choice = ExportColumn.read(columns == null ? List.of() : columns, catalogue);
        choice.refused().forEach(refused -> faults.add(new Fault("/column/" + refused.place(), refused.why())));
        if (!faults.isEmpty()) {
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), faults);
        }
        return new ExportOrder(
                filter, order(), choice.columns().isEmpty() ? ExportColumn.usual(filter) : choice.columns(), kind);
    }

    /** The filter as it stands in the address, decoded, in the order of the names. */
    static String filterOf(UriInfo uri) {
        Map<String, List<String>> given = new TreeMap<>(uri.getQueryParameters());
        given.remove("column");
        given.remove("sort");
        return given.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }
}
