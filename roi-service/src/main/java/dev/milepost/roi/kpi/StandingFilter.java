package dev.milepost.roi.kpi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of standings is narrowed to; each part that is null narrows nothing. */
public class StandingFilter {
    @QueryParam("planId")
    @Nullable
    UUID planId;

    @QueryParam("owner")
    @Parameter(description = "Who looks after it, as it is written there")
    @Nullable
    String owner;

    @QueryParam("parentId")
    @Parameter(description = "Only the parts of this KPI")
    @Nullable
    UUID parentId;

    /** Values by the names of attributes. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        if (planId != null) {
            conditions.put("planId", planId);
        }
        if (owner != null) {
            conditions.put("owner", owner);
        }
        if (parentId != null) {
            conditions.put("parentId", parentId);
        }
        return conditions;
    }
}
