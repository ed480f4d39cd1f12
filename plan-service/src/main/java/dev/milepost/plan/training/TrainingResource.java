package dev.milepost.plan.training;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/trainings")
@Tag(name = "training", description = "Training: audience, dates, completion and effect")
class TrainingResource {

    private final TrainingService trainings;

    TrainingResource(TrainingService trainings) {
        this.trainings = trainings;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTrainings", summary = "List the training of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<TrainingView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam TrainingFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, startsOn, endsOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(trainings.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createTraining", summary = "Add a training", description = "For stakeholders of the plan, or an audience in words.")
    public RestResponse<TrainingView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewTraining training) {
        TrainingView made = trainings.create(Reference.of("planId", planId), training);
        return Answers.created(URI.create("/plans/" + planId + "/trainings/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchTrainings", summary = "Add, change and put away many trainings at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<TrainingView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewTraining> batch) {
        return RestResponse.ok(trainings.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{trainingId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTraining", summary = "Read a training", description = "One training of the plan.")
    public RestResponse<TrainingView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId) {
        TrainingView found = trainings.get(Reference.of("planId", planId), Reference.of("trainingId", trainingId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{trainingId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeTraining", summary = "Change a training", description = "Only the fields sent are changed.")
    public RestResponse<TrainingView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        TrainingView changed = trainings.change(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{trainingId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteTraining", summary = "Put a training into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @BeanParam Precondition precondition) {
        trainings.delete(Reference.of("planId", planId), Reference.of("trainingId", trainingId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{trainingId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreTraining", summary = "Take a training out of the bin", description = "As it was.")
    public RestResponse<TrainingView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId) {
        TrainingView restored = trainings.restore(Reference.of("planId", planId), Reference.of("trainingId", trainingId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{trainingId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTrainingHistory", summary = "Read what changed on a training", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @BeanParam PageRequest page) {
        return Answers
                .composed(trainings.history(Reference.of("planId", planId), Reference.of("trainingId", trainingId), page));
    }
}
