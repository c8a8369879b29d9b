package org.throughline.enterprises.domain;

import java.util.List;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.tables.TableFormat;

/**
 * What is to be taken out of the register.
 *
 * @param filter which firms
 * @param order in which order
 * @param columns what is said of each
 * @param kind in which form
 */
public record ExportOrder(
        EnterpriseFilter filter, EnterpriseOrder order, List<ExportColumn> columns, TableFormat.Kind kind) {

    public ExportOrder {
        columns = List.copyOf(columns);
    }

    /** The facts among the columns, in their order. */
    public List<ExportColumn.OfFact> facts() {
        return columns.stream()
                .filter(ExportColumn.OfFact.class::isInstance)
                .map(ExportColumn.OfFact.class::cast)
                .toList();
    }
}
