package dev.milepost.plan.review;

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

@Path("/plans/{planId}/reviews")
@Tag(name = "reviews", description = "Dated looks back on a plan, and the revisions that follow")
class ReviewResource {

    private final ReviewService reviews;

    ReviewResource(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listReviews", summary = "List the reviews of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<ReviewView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam ReviewFilter filter,
            @QueryParam("sort") @Parameter(description = "By heldOn, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(reviews.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createReview", summary = "Add a review", description = "What was found, what changes, and what was decided. A review of the kind ROI counts as the regular look at the return.")
    public RestResponse<ReviewView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewReview review) {
        ReviewView made = reviews.create(Reference.of("planId", planId), review);
        return Answers.created(URI.create("/plans/" + planId + "/reviews/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchReviews", summary = "Add, change and put away many reviews at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<ReviewView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewReview> batch) {
        return RestResponse.ok(reviews.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{reviewId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getReview", summary = "Read a review", description = "One review of the plan.")
    public RestResponse<ReviewView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String reviewId) {
        ReviewView found = reviews.get(Reference.of("planId", planId), Reference.of("reviewId", reviewId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{reviewId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeReview", summary = "Change a review", description = "Only the fields sent are changed.")
    public RestResponse<ReviewView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String reviewId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        ReviewView changed = reviews.change(Reference.of("planId", planId), Reference.of("reviewId", reviewId), precondition,
                patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{reviewId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteReview", summary = "Put a review into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String reviewId, @BeanParam Precondition precondition) {
        reviews.delete(Reference.of("planId", planId), Reference.of("reviewId", reviewId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{reviewId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreReview", summary = "Take a review out of the bin", description = "As it was.")
    public RestResponse<ReviewView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String reviewId) {
        ReviewView restored = reviews.restore(Reference.of("planId", planId), Reference.of("reviewId", reviewId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{reviewId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getReviewHistory", summary = "Read what changed on a review", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String reviewId, @BeanParam PageRequest page) {
        return Answers.composed(reviews.history(Reference.of("planId", planId), Reference.of("reviewId", reviewId), page));
    }
}
