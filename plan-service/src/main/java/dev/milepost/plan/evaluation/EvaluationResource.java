package dev.milepost.plan.evaluation;

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

@Path("/plans/{planId}/evaluations")
@Tag(name = "evaluations", description = "Options for a plan compared by weighted criteria")
class EvaluationResource {

    private final EvaluationService evaluations;

    EvaluationResource(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listEvaluations", summary = "List the evaluations of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<EvaluationView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam EvaluationFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(evaluations.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createEvaluation", summary = "Add an evaluation", description = "Options with their values by weighted criteria; the result says which is best, and why.")
    public RestResponse<EvaluationView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewEvaluation evaluation) {
        EvaluationView made = evaluations.create(Reference.of("planId", planId), evaluation);
        return Answers.created(URI.create("/plans/" + planId + "/evaluations/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchEvaluations", summary = "Add, change and put away many evaluations at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<EvaluationView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewEvaluation> batch) {
        return RestResponse.ok(evaluations.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{evaluationId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getEvaluation", summary = "Read an evaluation", description = "One evaluation of the plan.")
    public RestResponse<EvaluationView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId) {
        EvaluationView found = evaluations.get(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{evaluationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeEvaluation", summary = "Change an evaluation", description = "Only the fields sent are changed.")
    public RestResponse<EvaluationView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        EvaluationView changed = evaluations.change(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{evaluationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteEvaluation", summary = "Put an evaluation into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId,
            @BeanParam Precondition precondition) {
        evaluations.delete(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{evaluationId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreEvaluation", summary = "Take an evaluation out of the bin", description = "As it was.")
    public RestResponse<EvaluationView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId) {
        EvaluationView restored = evaluations.restore(Reference.of("planId", planId),
                Reference.of("evaluationId", evaluationId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{evaluationId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getEvaluationHistory", summary = "Read what changed on an evaluation", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId,
            @BeanParam PageRequest page) {
        return Answers.composed(
                evaluations.history(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId), page));
    }

    @GET
    @Path("{evaluationId}/result")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getEvaluationResult", summary = "Read what an evaluation says", description = "Knock-outs first, then the weighted sum of normalized values; ties, total cost over 12, 24 and 36 months, and for each weight the smallest change that makes another option win.")
    public RestResponse<EvaluationResult> result(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId) {
        return Answers.composed(evaluations.result(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId)));
    }

    @POST
    @Path("{evaluationId}/choice")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "chooseOption", summary = "Choose an option", description = "The plan gets a task to bring it in, linked both ways; criteria and options stay as they are from then on. Asked again for the same option, nothing more happens.")
    public RestResponse<EvaluationView> choose(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String evaluationId, @NotNull @Valid NewEvaluationChoice choice) {
        EvaluationView chosen = evaluations.choose(Reference.of("planId", planId), Reference.of("evaluationId", evaluationId),
                choice);
        return Answers.ok(chosen, chosen.version());
    }
}
