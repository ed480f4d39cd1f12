package dev.milepost.assessment.aisystem;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.assessment.request.Choices;
import dev.milepost.assessment.request.Patterns;

/** Which AI systems a list shows. */
public class AiSystemFilter extends BinFilter {
    @QueryParam("status")
    @Parameter(description = "Only in these states")
    @Nullable
    List<String> status;
    @QueryParam("role")
    @Parameter(description = "Only in these roles")
    @Nullable
    List<String> role;
    @QueryParam("planId")
    @Parameter(description = "Only those for this plan")
    @Nullable
    UUID planId;
    @QueryParam("dataAssetId")
    @Parameter(description = "Only those that use this data asset")
    @Nullable
    UUID dataAssetId;
    @QueryParam("reviewDueBefore")
    @Parameter(description = "Only those to be looked at again before this day")
    @Nullable
    LocalDate reviewDueBefore;
    @QueryParam("q")
    @Parameter(description = "Part of the name, supplier or purpose, in any case")
    @Nullable
    String q;

    Set<AiSystemStatus> statuses() {
        return Choices.of(AiSystemStatus.class, "status", status);
    }

    Set<AiRole> roles() {
        return Choices.of(AiRole.class, "role", role);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
