package dev.milepost.assessment.reliability;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/instruments/{instrumentKey}/versions/{version}/statistics")
@Tag(name = "instruments")
class StatisticsResource {
    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "getInstrumentStatistics", summary = "Read how the questions of a version behave", description = "For its author: Cronbach's alpha of each dimension, alpha without each question, and how often each value was chosen, with the number of cases. Over the organization's completed assessments, and told only from five cases on.")
    public RestResponse<StatisticsView> get(@Parameter(description = "Which instrument") String instrumentKey,
            @Parameter(description = "Which of its versions") int version) {
        return Answers.composed(statistics.of(instrumentKey, version));
    }
}
