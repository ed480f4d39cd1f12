package dev.milepost.assessment.evidence;

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

import dev.milepost.assessment.evidence.EvidenceService.EvidenceFilter;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/evidence")
@Tag(name = "evidence", description = "What stands behind answers")
class EvidenceResource {
    private final EvidenceService evidence;

    EvidenceResource(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listEvidence", summary = "List evidence", description = "In the order it was added, with its age and whether it still counts.")
    public RestResponse<Page<EvidenceToday>> list(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @QueryParam("questionKey") @Parameter(description = "Only behind the answer to this question") @Nullable String questionKey,
            @QueryParam("externalId") @Parameter(description = "Only the one with this external id") @Nullable String externalId,
            @QueryParam("expired") @Parameter(description = "true for only what has expired, false for only what counts") @Nullable Boolean expired,
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @BeanParam PageRequest page) {
        return Answers.composed(evidence.list(Reference.of("assessmentId", assessmentId),
                new EvidenceFilter(questionKey, externalId, expired, Boolean.TRUE.equals(deleted)), page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createEvidence", summary = "Say what stands behind an answer", description = "Without a file or an address it is only asserted. Evidence never changes the score: what is evidenced is shown beside it.")
    public RestResponse<EvidenceView> create(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewEvidence wanted) {
        EvidenceView made = evidence.create(Reference.of("assessmentId", assessmentId), wanted);
        return Answers.created(URI.create("/assessments/" + assessmentId + "/evidence/" + made.id()), made, made.version());
    }

    @GET
    @Path("{evidenceId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getEvidence", summary = "Read a piece of evidence", description = "As of today, with its files.")
    public RestResponse<EvidenceToday> get(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId) {
        EvidenceToday found = evidence.get(Reference.of("assessmentId", assessmentId), Reference.of("evidenceId", evidenceId));
        return Answers.ok(found, found.evidence().version());
    }

    @PATCH
    @Path("{evidenceId}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "changeEvidence", summary = "Change a piece of evidence", description = "What was verified has to be verified again.")
    public RestResponse<EvidenceView> change(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        EvidenceView changed = evidence.change(Reference.of("assessmentId", assessmentId),
                Reference.of("evidenceId", evidenceId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{evidenceId}")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "deleteEvidence", summary = "Put a piece of evidence into the bin", description = "It can be restored with its files.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId, @BeanParam Precondition precondition) {
        evidence.delete(Reference.of("assessmentId", assessmentId), Reference.of("evidenceId", evidenceId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{evidenceId}/restore")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "restoreEvidence", summary = "Take a piece of evidence out of the bin", description = "As it was.")
    public RestResponse<EvidenceView> restore(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId) {
        EvidenceView restored = evidence.restore(Reference.of("assessmentId", assessmentId),
                Reference.of("evidenceId", evidenceId));
        return Answers.ok(restored, restored.version());
    }

    @POST
    @Path("{evidenceId}/verification")
    @Change
    @PermissionsAllowed("assessment:approve")
    @Operation(operationId = "verifyEvidence", summary = "Verify a piece of evidence", description = "Says that you have looked at exactly this version of it. Any change takes the verification back.")
    public RestResponse<EvidenceView> verify(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId, @BeanParam Precondition precondition) {
        EvidenceView verified = evidence.verify(Reference.of("assessmentId", assessmentId),
                Reference.of("evidenceId", evidenceId), precondition);
        return Answers.ok(verified, verified.version());
    }

    @GET
    @Path("{evidenceId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getEvidenceHistory", summary = "Read who changed what of a piece of evidence", description = "The latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId, @BeanParam PageRequest page) {
        return Answers.composed(
                evidence.history(Reference.of("assessmentId", assessmentId), Reference.of("evidenceId", evidenceId), page));
    }
}
