package dev.milepost.assessment.aisystem;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/impact-assessments")
@Tag(name = "AI systems")
class ImpactAssessmentResource {
    private final ImpactAssessmentService assessments;

    ImpactAssessmentResource(ImpactAssessmentService assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listImpactAssessments", summary = "List impact assessments of an AI system", description = "In the order they were made.")
    public RestResponse<Page<ImpactAssessmentView>> list(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam BinFilter filter,
            @BeanParam PageRequest page) {
        return Answers.composed(assessments.list(Reference.of("systemId", systemId), filter, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createImpactAssessment", summary = "Add an impact assessment of an AI system", description = "A draft may be incomplete; a final one may not.")
    public RestResponse<ImpactAssessmentView> create(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @NotNull @Valid NewImpactAssessment assessment) {
        ImpactAssessmentView made = assessments.create(Reference.of("systemId", systemId), assessment);
        return Answers.created(URI.create("/ai-systems/" + made.systemId() + "/impact-assessments/" + made.id()), made,
                made.version());
    }

    @GET
    @Path("{assessmentId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getImpactAssessment", summary = "Read an impact assessment of an AI system", description = "As it is now.")
    public RestResponse<ImpactAssessmentView> get(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        ImpactAssessmentView found = assessments.get(Reference.of("systemId", systemId),
                Reference.of("assessmentId", assessmentId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{assessmentId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeImpactAssessment", summary = "Change an impact assessment of an AI system", description = "Only the fields sent are changed.")
    public RestResponse<ImpactAssessmentView> change(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String assessmentId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        ImpactAssessmentView changed = assessments.change(Reference.of("systemId", systemId),
                Reference.of("assessmentId", assessmentId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{assessmentId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteImpactAssessment", summary = "Put an impact assessment of an AI system into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String assessmentId, @BeanParam Precondition precondition) {
        assessments.delete(Reference.of("systemId", systemId), Reference.of("assessmentId", assessmentId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{assessmentId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreImpactAssessment", summary = "Take an impact assessment of an AI system out of the bin", description = "As it was.")
    public RestResponse<ImpactAssessmentView> restore(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        ImpactAssessmentView restored = assessments.restore(Reference.of("systemId", systemId),
                Reference.of("assessmentId", assessmentId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{assessmentId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getImpactAssessmentHistory", summary = "Read what changed on an impact assessment of an AI system", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String assessmentId, @BeanParam PageRequest page) {
        return Answers.composed(
                assessments.history(Reference.of("systemId", systemId), Reference.of("assessmentId", assessmentId), page));
    }
}
