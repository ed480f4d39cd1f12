package dev.milepost.assessment.duty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/tasks")
@Tag(name = "duties")
class SystemTaskResource {
    private final ScreeningService screenings;

    SystemTaskResource(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listSystemTasks", summary = "Read what became of the duties that were handed to the plan", description = "In that order.")
    public RestResponse<Page<PlanTaskView>> tasks(@Parameter(description = Reference.DESCRIPTION) String systemId) {
        return Answers.composed(Page.whole(screenings.tasks(Reference.of("systemId", systemId))));
    }
}
