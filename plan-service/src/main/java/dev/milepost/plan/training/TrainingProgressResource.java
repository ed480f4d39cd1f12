package dev.milepost.plan.training;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/training-progress")
@Tag(name = "training")
class TrainingProgressResource {

    private final TrainingProgressService progress;

    TrainingProgressResource(TrainingProgressService progress) {
        this.progress = progress;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTrainingProgress", summary = "Read how far the training of a plan is", description = "For each training, in the order they were made, how many have completed it, what it changed where that was measured, and what to look at.")
    public RestResponse<Page<TrainingProgress>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PageRequest page) {
        return Answers.composed(progress.progress(Reference.of("planId", planId), page));
    }
}
