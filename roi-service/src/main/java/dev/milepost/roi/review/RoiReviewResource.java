package dev.milepost.roi.review;

import java.net.URI;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/roi-reviews")
@Tag(name = "roi-reviews", description = "Reviews of what plans bring, and which are due")
class RoiReviewResource {
    private static final int MOST_DAYS = 3_650;

    private final RoiReviewService reviews;

    RoiReviewResource(RoiReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listRoiReviews", summary = "List ROI reviews", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<RoiReviewView>> list(@BeanParam RoiReviewFilter filter,
            @QueryParam("sort") @Parameter(description = "By heldOn, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(reviews.list(filter, sort, page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createRoiReview", summary = "Add an ROI review", description = "It puts off the next review of the plan.")
    public RestResponse<RoiReviewView> create(@NotNull @Valid RoiReviewEdit wanted) {
        RoiReviewView made = reviews.create(wanted);
        return Answers.created(URI.create("/roi-reviews/" + made.id()), made, made.version());
    }

    @GET
    @Path("due")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listDueRoiReviews", summary = "List the plans whose ROI is due for a review", description = "Plans with a business case that nobody has reviewed for 90 days, or never since the case was made; the longest overdue first.")
    public RestResponse<DueReviewsView> due(
            @QueryParam("on") @Parameter(description = "The day to look from; today if absent") @Nullable LocalDate on,
            @QueryParam("days") @DefaultValue("90") @Parameter(description = "After how many days without a review one is due: 1 to 3650") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw KitProblem.INVALID_PARAMETER.because("days must be from 1 to %d", MOST_DAYS).at("?days", "out-of-range",
                    "from 1 to " + MOST_DAYS);
        }
        return Answers.composed(reviews.due(on, days));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getRoiReview", summary = "Read an ROI review", description = "By its id, or key: and its external id.")
    public RestResponse<RoiReviewView> get(@Parameter(description = Reference.DESCRIPTION) String id) {
        RoiReviewView found = reviews.get(Reference.of("id", id));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeRoiReview", summary = "Change an ROI review", description = "Only the fields sent are changed.")
    public RestResponse<RoiReviewView> change(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        RoiReviewView changed = reviews.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteRoiReview", summary = "Put an ROI review into the bin", description = "It no longer counts, and can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition) {
        reviews.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreRoiReview", summary = "Take an ROI review out of the bin", description = "As it was.")
    public RestResponse<RoiReviewView> restore(@Parameter(description = Reference.DESCRIPTION) String id) {
        RoiReviewView restored = reviews.restore(Reference.of("id", id));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listRoiReviewHistory", summary = "Read what changed on an ROI review", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam PageRequest page) {
        return Answers.composed(reviews.history(Reference.of("id", id), page));
    }
}
