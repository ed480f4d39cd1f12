package dev.milepost.plan.gate;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.plan.wording.Wording;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/gates")
@Tag(name = "gates", description = "Decision points that stay shut until they are passed")
class GateResource {

    private final GateService gates;

    GateResource(GateService gates) {
        this.gates = gates;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listGates", summary = "List the gates of a plan", description = "In the order they were made or as sorted, checked on what is known here; a gate read alone asks the roi service how its KPIs stand.")
    public RestResponse<Page<GateView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam GateFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(Answers.composed(gates.list(Reference.of("planId", planId), filter, sort, page)
                .map(view -> view.in(wording))));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createGate", summary = "Set a gate on a milestone", description = "Its milestone and whatever waits for that can't go on before it opens. It opens by itself when every criterion is met and enough people have approved the same version of the evidence.")
    public RestResponse<GateView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewGate gate,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView made = gates.create(Reference.of("planId", planId), gate).in(wording);
        return wording.told(Answers.created(URI.create("/plans/" + planId + "/gates/" + made.id()), made, made.version()));
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true)
    @Operation(operationId = "batchGates", summary = "Add, change and put away many gates at once", description = Batch.DESCRIPTION
            + " Needs the permission to approve, since it may change what gates ask. KPIs count as the roi service told last.")
    public RestResponse<BatchResult<GateView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewGate> batch,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(RestResponse.ok(gates.batch(Reference.of("planId", planId), batch).map(view -> view.in(wording))));
    }

    @GET
    @Path("{gateId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getGate", summary = "Read a gate", description = "With how each criterion stands and what is still unmet. KPIs are asked of the roi service; where it doesn't answer, what it told last counts. A change sends the version in If-Match.")
    public RestResponse<GateView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording
                .told(Answers.composed(gates.get(Reference.of("planId", planId), Reference.of("gateId", gateId)).in(wording)));
    }

    @PATCH
    @Path("{gateId}")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true, first = GateKpis.class)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeGate", summary = "Change what a gate asks", description = "Only the fields sent are changed, criteria as a whole. Other criteria are another version of the evidence and void earlier approvals. Refused once the gate has been passed.")
    public RestResponse<GateView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView changed = gates.change(Reference.of("planId", planId), Reference.of("gateId", gateId), precondition, patch)
                .in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @DELETE
    @Path("{gateId}")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true)
    @Operation(operationId = "deleteGate", summary = "Put a gate into the bin", description = "What waited for it may go on. It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam Precondition precondition) {
        gates.delete(Reference.of("planId", planId), Reference.of("gateId", gateId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{gateId}/restore")
    @PermissionsAllowed("plan:approve")
    @Change
    @Operation(operationId = "restoreGate", summary = "Take a gate out of the bin", description = "As it was; it opens if nothing is unmet.")
    public RestResponse<GateView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView restored = gates.restore(Reference.of("planId", planId), Reference.of("gateId", gateId)).in(wording);
        return wording.told(Answers.ok(restored, restored.version()));
    }

    @PUT
    @Path("{gateId}/criteria/{key}/evidence")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true, first = GateKpis.class)
    @Operation(operationId = "putGateEvidence", summary = "Say whether a criterion is met", description = "For criteria that are checked by hand, with a text or a link. It is another version of the evidence and voids earlier approvals.")
    public RestResponse<GateView> putEvidence(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            String key,
            @BeanParam Precondition precondition, @NotNull @Valid NewEvidence evidence,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView changed = gates.say(Reference.of("planId", planId), Reference.of("gateId", gateId), key, precondition,
                evidence).in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @POST
    @Path("{gateId}/approvals")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true, first = GateKpis.class)
    @Operation(operationId = "approveGate", summary = "Approve a gate", description = "Counts for the version of the evidence named in the body, once per person. The gate opens with the last approval it needs, if every criterion is met.")
    public RestResponse<GateView> approve(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @NotNull @Valid NewApproval approval,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView approved = gates.approve(Reference.of("planId", planId), Reference.of("gateId", gateId), approval).in(wording);
        return wording.told(Answers.ok(approved, approved.version()));
    }

    @POST
    @Path("{gateId}/check")
    @PermissionsAllowed("plan:write")
    @Change(first = GateKpis.class)
    @Operation(operationId = "checkGate", summary = "Look whether a gate can open", description = "Asks the roi service how the gate's KPIs stand, and opens the gate if nothing is unmet. Needed only where a value has changed without the roi service telling of it.")
    public RestResponse<GateView> check(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView checked = gates.check(Reference.of("planId", planId), Reference.of("gateId", gateId)).in(wording);
        return wording.told(Answers.ok(checked, checked.version()));
    }

    @POST
    @Path("{gateId}/waiver")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true)
    @Operation(operationId = "waiveGate", summary = "Let a gate pass", description = "With a reason, whatever is unmet.")
    public RestResponse<GateView> waive(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @NotNull @Valid Reason reason,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView waived = gates.waive(Reference.of("planId", planId), Reference.of("gateId", gateId), reason.reason())
                .in(wording);
        return wording.told(Answers.ok(waived, waived.version()));
    }

    @POST
    @Path("{gateId}/shut")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true)
    @Operation(operationId = "shutGate", summary = "Shut a gate again", description = "With a reason; everybody is asked for approval anew.")
    public RestResponse<GateView> shut(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @NotNull @Valid Reason reason,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        GateView shut = gates.shut(Reference.of("planId", planId), Reference.of("gateId", gateId), reason.reason()).in(wording);
        return wording.told(Answers.ok(shut, shut.version()));
    }

    @GET
    @Path("{gateId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getGateHistory", summary = "Read what changed on a gate", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String gateId,
            @BeanParam PageRequest page) {
        return Answers.composed(gates.history(Reference.of("planId", planId), Reference.of("gateId", gateId), page));
    }
}
