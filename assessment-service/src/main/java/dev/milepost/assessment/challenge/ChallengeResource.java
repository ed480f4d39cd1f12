package dev.milepost.assessment.challenge;

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

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/challenges")
@Tag(name = "challenges", description = "Obstacles that the organization watches for itself, beside those of the instruments")
class ChallengeResource {
    private final ChallengeService challenges;

    ChallengeResource(ChallengeService challenges) {
        this.challenges = challenges;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listChallenges", summary = "List the own challenges", description = "In the order they were made; those of an instrument are read with it.")
    public RestResponse<Page<OwnChallengeView>> list(
            @QueryParam("instrumentKey") @Parameter(description = "Only those of this instrument") @Nullable String instrumentKey,
            @QueryParam("externalId") @Parameter(description = "Only the one with this external id") @Nullable String externalId,
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @BeanParam PageRequest page) {
        return Answers.composed(challenges.list(instrumentKey, externalId, Boolean.TRUE.equals(deleted), page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createChallenge", summary = "Watch for a challenge of your own", description = "It is found in all results of the instrument from now on, with the answers that point to it; its mitigations are recommended, ranked and accepted as the instrument's own. Signals and mitigations of questions that a version doesn't ask are left out there.")
    public RestResponse<OwnChallengeView> create(@NotNull @Valid NewChallenge challenge) {
        OwnChallengeView made = challenges.create(challenge);
        return Answers.created(URI.create("/challenges/" + made.id()), made, made.version());
    }

    @GET
    @Path("{challengeId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getChallenge", summary = "Read an own challenge", description = "With its signals, thresholds and mitigations.")
    public RestResponse<OwnChallengeView> get(@Parameter(description = Reference.DESCRIPTION) String challengeId) {
        OwnChallengeView found = challenges.get(Reference.of("challengeId", challengeId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{challengeId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeChallenge", summary = "Change an own challenge", description = "A merge patch: only the fields sent are changed, lists as a whole. Results change with it; what was accepted into a plan stays there.")
    public RestResponse<OwnChallengeView> change(@Parameter(description = Reference.DESCRIPTION) String challengeId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        OwnChallengeView changed = challenges.change(Reference.of("challengeId", challengeId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{challengeId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteChallenge", summary = "Put an own challenge into the bin", description = "It is found no more; it can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String challengeId,
            @BeanParam Precondition precondition) {
        challenges.delete(Reference.of("challengeId", challengeId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{challengeId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreChallenge", summary = "Take an own challenge out of the bin", description = "As it was; refused where another one has taken its code.")
    public RestResponse<OwnChallengeView> restore(@Parameter(description = Reference.DESCRIPTION) String challengeId) {
        OwnChallengeView restored = challenges.restore(Reference.of("challengeId", challengeId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{challengeId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getChallengeHistory", summary = "Read what changed on an own challenge", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String challengeId,
            @BeanParam PageRequest page) {
        return Answers.composed(challenges.history(Reference.of("challengeId", challengeId), page));
    }
}
