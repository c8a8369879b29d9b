package org.throughline.enterprises.rest;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EntityKind;
import org.throughline.enterprises.FactDefinition;
import org.throughline.enterprises.SizeClass;
import org.throughline.enterprises.domain.FactConditions;
import org.throughline.exchange.ExchangeProblem;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.Fault;
import org.throughline.kernel.IndustryCode;
import org.throughline.kernel.ProblemException;

/** Which firms are asked for, and in which order; held against the API description before it comes here. */
public class FirmListQuery {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("district")
    private @Nullable String district;

    @QueryParam("zone")
    private @Nullable String zone;

    @QueryParam("industry")
    private @Nullable String industry;

    @QueryParam("entityKind")
    private @Nullable String kind;

    @QueryParam("size")
    private @Nullable String size;

    @QueryParam("generated")
    private @Nullable String generated;

    @QueryParam("servedBy")
    private @Nullable String servedBy;

    @QueryParam("fact")
    private @Nullable List<String> facts;

    @QueryParam("sort")
    private @Nullable String sort;

    /** @throws ProblemException {@code query-invalid} with every condition on facts that cannot be asked */
    EnterpriseFilter filter(List<FactDefinition> catalogue) {
        List<Fault> faults = new ArrayList<>();
        EnterpriseFilter filter = filter(catalogue, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(ExchangeProblem.QUERY_INVALID, Map.of(), faults);
        }
        return filter;
    }

    /** What can be asked; of what cannot, the faults. */
    EnterpriseFilter filter(List<FactDefinition> catalogue, List<Fault> faults) {
        FactConditions read = FactConditions.read(facts == null ? List.of() : facts, catalogue);
        read.refused().forEach(refused -> faults.add(new Fault("/fact/" + refused.place(), refused.why())));
        return EnterpriseFilter.ALL
                .withWords(words)
                .withDistrict(district == null ? null : new DivisionCode(district))
                .withZone(zone)
                .withIndustry(industry == null ? null : new IndustryCode(industry))
                .withKind(kind == null ? null : EntityKind.valueOf(kind))
                .withSize(size == null ? null : SizeClass.valueOf(size))
                .withGenerated(generated == null ? null : Boolean.valueOf(generated))
                .withServedBy(servedBy)
                .withFacts(read.conditions());
    }

    EnterpriseOrder order() {
        return sort == null ? EnterpriseOrder.NAME : EnterpriseOrder.valueOf(sort);
    }
}
