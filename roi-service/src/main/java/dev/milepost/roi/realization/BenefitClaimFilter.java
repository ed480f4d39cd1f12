package dev.milepost.roi.realization;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which claims a list shows. */
public class BenefitClaimFilter {

    @QueryParam("planId")
    @Parameter(description = "Only those of one plan")
    @Nullable
    UUID planId;

    @QueryParam("businessCaseId")
    @Parameter(description = "Only those of one case")
    @Nullable
    UUID businessCaseId;

    @QueryParam("lineId")
    @Parameter(description = "Only those of one line")
    @Nullable
    UUID lineId;

    @QueryParam("kpiId")
    @Parameter(description = "Only those of one KPI's change")
    @Nullable
    UUID kpiId;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
