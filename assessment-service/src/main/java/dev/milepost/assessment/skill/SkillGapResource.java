package dev.milepost.assessment.skill;

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

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/skill-gaps")
@Tag(name = "skill gaps", description = "What people would have to be able to, and whether to train or to hire")
class SkillGapResource {
    private final SkillGapService gaps;

    SkillGapResource(SkillGapService gaps) {
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listSkillGaps", summary = "List skill gaps", description = "In the order they were made, where sort asks for no other.")
    public RestResponse<Page<SkillGapView>> list(@BeanParam SkillGapFilter filter,
            @QueryParam("sort") @Parameter(description = "skill, neededBy, createdAt or updatedAt, several separated by commas, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(gaps.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createSkillGap", summary = "Add a skill gap", description = "Levels from 0 (nothing) to 4 (can teach it).")
    public RestResponse<SkillGapView> create(@NotNull @Valid NewSkillGap gap) {
        SkillGapView made = gaps.create(gap);
        return Answers.created(URI.create("/skill-gaps/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchSkillGaps", summary = "Add, change and put away many skill gaps at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<SkillGapView>> batch(@NotNull @Valid Batch<NewSkillGap> batch) {
        return RestResponse.ok(gaps.batch(batch));
    }

    @GET
    @Path("{gapId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getSkillGap", summary = "Read a skill gap", description = "As it is now.")
    public RestResponse<SkillGapView> get(@Parameter(description = Reference.DESCRIPTION) String gapId) {
        SkillGapView found = gaps.get(Reference.of("gapId", gapId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{gapId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeSkillGap", summary = "Change a skill gap", description = "Only the fields sent are changed.")
    public RestResponse<SkillGapView> change(@Parameter(description = Reference.DESCRIPTION) String gapId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        SkillGapView changed = gaps.change(Reference.of("gapId", gapId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{gapId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteSkillGap", summary = "Put a skill gap into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String gapId,
            @BeanParam Precondition precondition) {
        gaps.delete(Reference.of("gapId", gapId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{gapId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreSkillGap", summary = "Take a skill gap out of the bin", description = "As it was.")
    public RestResponse<SkillGapView> restore(@Parameter(description = Reference.DESCRIPTION) String gapId) {
        SkillGapView restored = gaps.restore(Reference.of("gapId", gapId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{gapId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getSkillGapHistory", summary = "Read what changed on a skill gap", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String gapId,
            @BeanParam PageRequest page) {
        return Answers.composed(gaps.history(Reference.of("gapId", gapId), page));
    }

    @POST
    @Path("{gapId}/tasks")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "handOverSkillGap", summary = "Hand what is to be done to the plan", description = "To train or to hire, as its outcome says. PENDING until plan-service has made a task of it (DELIVERED) or refuses it (REJECTED, with the reason). Sent twice it is still one task; what was refused is sent again. The task is written in the language asked for.")
    public RestResponse<PlanTaskView> handOver(@Parameter(description = Reference.DESCRIPTION) String gapId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(gaps.handOver(Reference.of("gapId", gapId), DocumentLanguage.of(wanted)));
    }

    @GET
    @Path("{gapId}/tasks")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listSkillGapTasks", summary = "Read what became of what was handed to the plan", description = "In that order.")
    public RestResponse<Page<PlanTaskView>> tasks(@Parameter(description = Reference.DESCRIPTION) String gapId) {
        return Answers.composed(Page.whole(gaps.tasks(Reference.of("gapId", gapId))));
    }
}
