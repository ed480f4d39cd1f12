package dev.milepost.plan.pilot;

import java.net.URI;
import java.util.List;

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

@Path("/plans/{planId}/pilots")
@Tag(name = "pilots", description = "Small tests before anything is rolled out")
class PilotResource {

    private final PilotService pilots;
    private final VerdictService verdicts;

    PilotResource(PilotService pilots, VerdictService verdicts) {
        this.pilots = pilots;
        this.verdicts = verdicts;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listPilots", summary = "List the pilots of a plan", description = "In the order they were made or as sorted, judged on what is known here; a pilot read alone asks the roi service how its KPIs stand.")
    public RestResponse<Page<PilotView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PilotFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(Answers.composed(pilots.list(Reference.of("planId", planId), filter, sort, page)
                .map(view -> view.in(wording))));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createPilot", summary = "Plan a pilot", description = "A hypothesis, what it is compared with, by what it succeeds and by what it ends early.")
    public RestResponse<PilotView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewPilot pilot,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView made = pilots.create(Reference.of("planId", planId), pilot).in(wording);
        return wording.told(Answers.created(URI.create("/plans/" + planId + "/pilots/" + made.id()), made, made.version()));
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchPilots", summary = "Add, change and put away many pilots at once", description = Batch.DESCRIPTION
            + " Stop rules are checked on what the roi service told last.")
    public RestResponse<BatchResult<PilotView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewPilot> batch,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(RestResponse.ok(pilots.batch(Reference.of("planId", planId), batch).map(view -> view.in(wording))));
    }

    @GET
    @Path("{pilotId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPilot", summary = "Read a pilot", description = "With how each criterion stands. KPIs are asked of the roi service; where it doesn't answer, what it told last counts. A change sends the version in If-Match.")
    public RestResponse<PilotView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        return wording.told(
                Answers.composed(pilots.get(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording)));
    }

    @PATCH
    @Path("{pilotId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true, first = PilotKpis.class)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changePilot", summary = "Change a pilot", description = "Only the fields sent are changed. Hypothesis, baseline and criteria stand once the pilot has started.")
    public RestResponse<PilotView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView changed = pilots.change(Reference.of("planId", planId), Reference.of("pilotId", pilotId), precondition,
                patch).in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @DELETE
    @Path("{pilotId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deletePilot", summary = "Put a pilot into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam Precondition precondition) {
        pilots.delete(Reference.of("planId", planId), Reference.of("pilotId", pilotId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{pilotId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restorePilot", summary = "Take a pilot out of the bin", description = "As it was.")
    public RestResponse<PilotView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView restored = pilots.restore(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording);
        return wording.told(Answers.ok(restored, restored.version()));
    }

    @POST
    @Path("{pilotId}/start")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true, first = PilotKpis.class)
    @Operation(operationId = "startPilot", summary = "Start a pilot, or its next iteration", description = "What it tests stands from now on. Refused without a success criterion, and without a stop criterion or a cost cap.")
    public RestResponse<PilotView> start(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView started = pilots.start(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording);
        return wording.told(Answers.ok(started, started.version()));
    }

    @PUT
    @Path("{pilotId}/criteria/{key}/evidence")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true, first = PilotKpis.class)
    @Operation(operationId = "putPilotEvidence", summary = "Say how a criterion stands", description = "For criteria that are judged by hand, with a text or a link.")
    public RestResponse<PilotView> putEvidence(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            String key,
            @BeanParam Precondition precondition, @NotNull @Valid NewSaid evidence,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView changed = pilots.say(Reference.of("planId", planId), Reference.of("pilotId", pilotId), key, precondition,
                evidence).in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @POST
    @Path("{pilotId}/check")
    @PermissionsAllowed("plan:write")
    @Change(first = PilotKpis.class)
    @Operation(operationId = "checkPilot", summary = "Look whether a stop rule is broken", description = "Asks the roi service how the pilot's KPIs stand. A rule that is broken is flagged and told, and what depends on the pilot is put on hold where that was chosen; otherwise a hold is proposed. Happens by itself when the roi service tells of a KPI.")
    public RestResponse<PilotView> check(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView checked = pilots.check(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording);
        return wording.told(Answers.ok(checked, checked.version()));
    }

    @POST
    @Path("{pilotId}/hold")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "holdPilotDependents", summary = "Put on hold what depends on a pilot", description = "As proposed when a stop rule was broken; refused where none is.")
    public RestResponse<PilotView> hold(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView changed = pilots.hold(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @POST
    @Path("{pilotId}/verdict")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true, first = PilotKpis.class)
    @Operation(operationId = "decidePilot", summary = "Decide the running iteration of a pilot", description = "With evidence; every criterion is kept as it stands now. SCALE counts for gates that wait for it and takes off hold what the pilot had put there, ITERATE opens the next iteration and takes it off on request, STOP puts what depends on the pilot on hold.")
    public RestResponse<PilotView> decide(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @NotNull @Valid NewVerdict verdict,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView decided = verdicts.decide(Reference.of("planId", planId), Reference.of("pilotId", pilotId), verdict)
                .in(wording);
        return wording.told(Answers.ok(decided, decided.version()));
    }

    @POST
    @Path("{pilotId}/release")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "releasePilotDependents", summary = "Take off hold what a pilot put on hold", description = "Exactly those tasks that the pilot held, for a broken stop rule or by the verdict STOP; what somebody has put on hold anew for another reason stays so. Refused while the verdict STOP stands: reopen the pilot first.")
    public RestResponse<PilotView> release(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView changed = pilots.release(Reference.of("planId", planId), Reference.of("pilotId", pilotId)).in(wording);
        return wording.told(Answers.ok(changed, changed.version()));
    }

    @POST
    @Path("{pilotId}/reopening")
    @PermissionsAllowed("plan:approve")
    @Change(dryRun = true)
    @Operation(operationId = "reopenPilot", summary = "Open a decided pilot again", description = "The next iteration is open, planned; the verdict and its evidence stay known. What the pilot had put on hold comes off it unless that is declined. A gate that the verdict had opened stays open: shut it where the rollout is to wait again.")
    public RestResponse<PilotView> reopen(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @NotNull @Valid NewReopening reopening,
            @BeanParam LanguageRequest languages) {
        Wording wording = Wording.of(languages);
        PilotView opened = verdicts.reopen(Reference.of("planId", planId), Reference.of("pilotId", pilotId), reopening)
                .in(wording);
        return wording.told(Answers.ok(opened, opened.version()));
    }

    @GET
    @Path("{pilotId}/feedback")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listFeedback", summary = "Read what those who take part say", description = "The latest first.")
    public RestResponse<Page<FeedbackView>> feedback(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam FeedbackFilter filter, @BeanParam PageRequest page) {
        return Answers
                .composed(pilots.feedback(Reference.of("planId", planId), Reference.of("pilotId", pilotId), filter, page));
    }

    @POST
    @Path("{pilotId}/feedback")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "giveFeedback", summary = "Record what somebody who takes part says", description = "It belongs to the current iteration and stays as it is.")
    public RestResponse<FeedbackView> give(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @NotNull @Valid NewFeedback feedback) {
        FeedbackView given = pilots.give(Reference.of("planId", planId), Reference.of("pilotId", pilotId), List.of(feedback))
                .getFirst();
        return Answers.created(URI.create("/plans/" + planId + "/pilots/" + pilotId + "/feedback"), given);
    }

    @POST
    @Path("{pilotId}/feedback/batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchFeedback", summary = "Record what many who take part say", description = "Up to 500 at once, such as the answers of a survey: all of them or none. They belong to the current iteration and stay as they are.")
    public RestResponse<FeedbackBatchView> giveMany(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @NotNull @Valid NewFeedbacks batch) {
        return RestResponse.ok(new FeedbackBatchView(
                pilots.give(Reference.of("planId", planId), Reference.of("pilotId", pilotId), batch.create())));
    }

    @GET
    @Path("{pilotId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPilotHistory", summary = "Read what changed on a pilot", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String pilotId,
            @BeanParam PageRequest page) {
        return Answers.composed(pilots.history(Reference.of("planId", planId), Reference.of("pilotId", pilotId), page));
    }
}
