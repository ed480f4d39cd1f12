package dev.milepost.assessment.run;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

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

import dev.milepost.assessment.run.AssessmentRepository.AssessmentFilter;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments")
@Tag(name = "assessments", description = "Runs of an instrument: answered, completed, scored")
class AssessmentResource {
    private final AssessmentService assessments;

    AssessmentResource(AssessmentService assessments) {
        this.assessments = assessments;
    }

    @POST
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createAssessment", summary = "Begin an assessment", description = "It stays on the instrument version it begins with, also when a newer one is published.")
    public RestResponse<AssessmentView> create(@NotNull @Valid NewAssessment assessment) {
        AssessmentView view = assessments.create(assessment);
        return Answers.created(URI.create("/assessments/" + view.id()), view, view.version());
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listAssessments", summary = "List assessments", description = "In the order they were begun, where sort asks for no other.")
    public Page<AssessmentView> list(
            @QueryParam("planId") @Parameter(description = "Only those for this plan") @Nullable UUID planId,
            @QueryParam("status") @Parameter(description = "Only these states, separated by commas: OPEN, COMPLETED") @Nullable String status,
            @QueryParam("externalId") @Parameter(description = "Only the one with this external id") @Nullable String externalId,
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @QueryParam("sort") @Parameter(description = "completedAt, createdAt or title, several separated by commas, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return assessments.list(new AssessmentFilter(planId, states(status), externalId, Boolean.TRUE.equals(deleted),
                sort), page);
    }

    private static Set<AssessmentStatus> states(@Nullable String status) {
        Set<AssessmentStatus> states = EnumSet.noneOf(AssessmentStatus.class);
        if (status == null) {
            return states;
        }
        for (String name : status.split(",", -1)) {
            states.add(Arrays.stream(AssessmentStatus.values()).filter(state -> state.name().equals(name.strip()))
                    .findAny()
                    .orElseThrow(() -> KitProblem.INVALID_PARAMETER
                            .because("status knows OPEN and COMPLETED, separated by commas")
                            .at("?status", "unknown-value", "OPEN, COMPLETED or both")));
        }
        return states;
    }

    @GET
    @Path("{assessmentId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAssessment", summary = "Read an assessment", description = "Its state and, once completed, its figures; the whole account is its result.")
    public RestResponse<AssessmentView> get(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        AssessmentView view = assessments.get(Reference.of("assessmentId", assessmentId));
        return Answers.ok(view, view.version());
    }

    @PATCH
    @Path("{assessmentId}")
    @Change
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "changeAssessment", summary = "Change title, plan or external id", description = "A merge patch; answers are changed by their own addresses.")
    public RestResponse<AssessmentView> change(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        AssessmentView view = assessments.change(Reference.of("assessmentId", assessmentId), precondition, patch);
        return Answers.ok(view, view.version());
    }

    @DELETE
    @Path("{assessmentId}")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "deleteAssessment", summary = "Put an assessment into the bin", description = "It can be restored with everything that belongs to it.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam Precondition precondition) {
        assessments.delete(Reference.of("assessmentId", assessmentId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{assessmentId}/restore")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "restoreAssessment", summary = "Take an assessment out of the bin", description = "Changes nothing where it is not in the bin.")
    public RestResponse<AssessmentView> restore(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        AssessmentView view = assessments.restore(Reference.of("assessmentId", assessmentId));
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("{assessmentId}/completion")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "completeAssessment", summary = "Complete an assessment", description = "Closes the answers and keeps the figures for lists and for the plan's overview. Questions may stay open; the bounds show what that leaves undecided. Changes nothing where it is completed already.")
    public RestResponse<AssessmentView> complete(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        AssessmentView view = assessments.complete(Reference.of("assessmentId", assessmentId));
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("{assessmentId}/reopening")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "reopenAssessment", summary = "Reopen a completed assessment", description = "Answers can change again; the figures come back with the next completion.")
    public RestResponse<AssessmentView> reopen(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        AssessmentView view = assessments.reopen(Reference.of("assessmentId", assessmentId));
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{assessmentId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAssessmentHistory", summary = "Read who changed what", description = "The latest first; changed answers are the fields answers/<question key>.")
    public Page<HistoryEntry> history(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam PageRequest page) {
        return assessments.history(Reference.of("assessmentId", assessmentId), page);
    }
}
