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

@Path("/plans/{planId}/trainings/{trainingId}/participants")
@Tag(name = "training", description = "Training: audience, dates, completion and effect")
class ParticipantResource {

    private final ParticipantService participants;

    ParticipantResource(ParticipantService participants) {
        this.participants = participants;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listParticipants", summary = "List the participants of a training", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<ParticipantView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @BeanParam ParticipantFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, completedOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(
                participants.list(Reference.of("planId", planId), Reference.of("trainingId", trainingId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createParticipant", summary = "Add a participant", description = "Invited, or with the day of completion already.")
    public RestResponse<ParticipantView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @NotNull @Valid NewParticipant participant) {
        ParticipantView made = participants.create(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                participant);
        return Answers.created(URI.create("/plans/" + planId + "/trainings/" + trainingId + "/participants/" + made.id()), made,
                made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchParticipants", summary = "Add, change and put away many participants at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<ParticipantView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId, @NotNull @Valid Batch<NewParticipant> batch) {
        return RestResponse
                .ok(participants.batch(Reference.of("planId", planId), Reference.of("trainingId", trainingId), batch));
    }

    @GET
    @Path("{participantId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getParticipant", summary = "Read a participant", description = "One participant of the training.")
    public RestResponse<ParticipantView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId,
            @Parameter(description = Reference.DESCRIPTION) String participantId) {
        ParticipantView found = participants.get(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                Reference.of("participantId", participantId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{participantId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeParticipant", summary = "Change a participant", description = "Only the fields sent are changed.")
    public RestResponse<ParticipantView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId,
            @Parameter(description = Reference.DESCRIPTION) String participantId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        ParticipantView changed = participants.change(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                Reference.of("participantId", participantId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{participantId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteParticipant", summary = "Put a participant into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId,
            @Parameter(description = Reference.DESCRIPTION) String participantId, @BeanParam Precondition precondition) {
        participants.delete(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                Reference.of("participantId", participantId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{participantId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreParticipant", summary = "Take a participant out of the bin", description = "As it was.")
    public RestResponse<ParticipantView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId,
            @Parameter(description = Reference.DESCRIPTION) String participantId) {
        ParticipantView restored = participants.restore(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                Reference.of("participantId", participantId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{participantId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getParticipantHistory", summary = "Read what changed on a participant", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String trainingId,
            @Parameter(description = Reference.DESCRIPTION) String participantId, @BeanParam PageRequest page) {
        return Answers.composed(participants.history(Reference.of("planId", planId), Reference.of("trainingId", trainingId),
                Reference.of("participantId", participantId), page));
    }
}
