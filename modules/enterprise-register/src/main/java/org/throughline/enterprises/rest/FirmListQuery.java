package org.throughline.enterprises.rest;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.throughline.enterprises.EnterpriseFilter;
import org.throughline.enterprises.EnterpriseOrder;
import org.throughline.enterprises.EntityKind;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

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

    @QueryParam("generated")
    private @Nullable String generated;

    @QueryParam("sort")
    private @Nullable String sort;

    EnterpriseFilter filter() {
        return EnterpriseFilter.ALL
                .withWords(words)
                .withDistrict(district == null ? null : new DivisionCode(district))
                .withZone(zone)
                .withIndustry(industry == null ? null : new IndustryCode(industry))
                .withKind(kind == null ? null : EntityKind.valueOf(kind))
                .withGenerated(generated == null ? null : Boolean.valueOf(generated));
    }

    EnterpriseOrder order() {
        return sort == null ? EnterpriseOrder.NAME : EnterpriseOrder.valueOf(sort);
    }
}
