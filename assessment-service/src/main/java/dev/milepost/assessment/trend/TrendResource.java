package dev.milepost.assessment.trend;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/trends")
@Tag(name = "trends", description = "Results over time, across versions of an instrument")
class TrendResource {
    private final TrendService trends;

    TrendResource(TrendService trends) {
        this.trends = trends;
    }

    @GET
    @Path("{instrumentKey}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getTrend", summary = "Read how results of an instrument develop", description = "All completed assessments of the instrument, the latest last. Each has the score by its own version, and the score over the questions that all versions among them share, which compares; and says what was checked again and what was only taken over.")
    public RestResponse<TrendView> trend(@Parameter(description = "Key of the instrument") String instrumentKey,
            @QueryParam("planId") @Parameter(description = "Only assessments for this plan") @Nullable UUID planId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(trends.trend(instrumentKey, planId, wanted));
    }
}
