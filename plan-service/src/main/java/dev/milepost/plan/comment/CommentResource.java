package dev.milepost.plan.comment;

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
import dev.milepost.plan.request.TextFilter;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/tasks/{taskId}/comments")
@Tag(name = "comments", description = "What people say to each other about a task")
class CommentResource {

    private final CommentService comments;

    CommentResource(CommentService comments) {
        this.comments = comments;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listComments", summary = "List the comments on a task", description = "In the order they were written, or as sorted.")
    public RestResponse<Page<CommentView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "By createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers
                .composed(comments.list(Reference.of("planId", planId), Reference.of("taskId", taskId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createComment", summary = "Comment on a task", description = "In the name of the caller.")
    public RestResponse<CommentView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @NotNull @Valid NewComment comment) {
        CommentView made = comments.create(Reference.of("planId", planId), Reference.of("taskId", taskId), comment);
        return Answers.created(URI.create("/plans/" + planId + "/tasks/" + taskId + "/comments/" + made.id()), made,
                made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchComments", summary = "Add, change and put away many comments at once", description = Batch.DESCRIPTION
            + " Only those who wrote a comment can change it.")
    public RestResponse<BatchResult<CommentView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @NotNull @Valid Batch<NewComment> batch) {
        return RestResponse.ok(comments.batch(Reference.of("planId", planId), Reference.of("taskId", taskId), batch));
    }

    @GET
    @Path("{commentId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getComment", summary = "Read a comment", description = "One comment on the task.")
    public RestResponse<CommentView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @Parameter(description = Reference.DESCRIPTION) String commentId) {
        CommentView found = comments.get(Reference.of("planId", planId), Reference.of("taskId", taskId),
                Reference.of("commentId", commentId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{commentId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeComment", summary = "Change a comment", description = "By its author only; it then shows as edited.")
    public RestResponse<CommentView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @Parameter(description = Reference.DESCRIPTION) String commentId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        CommentView changed = comments.change(Reference.of("planId", planId), Reference.of("taskId", taskId),
                Reference.of("commentId", commentId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{commentId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteComment", summary = "Put a comment into the bin", description = "It can be restored, and its history says who did it.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @Parameter(description = Reference.DESCRIPTION) String commentId,
            @BeanParam Precondition precondition) {
        comments.delete(Reference.of("planId", planId), Reference.of("taskId", taskId), Reference.of("commentId", commentId),
                precondition);
        return Answers.done();
    }

    @POST
    @Path("{commentId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreComment", summary = "Take a comment out of the bin", description = "As it was.")
    public RestResponse<CommentView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @Parameter(description = Reference.DESCRIPTION) String commentId) {
        CommentView restored = comments.restore(Reference.of("planId", planId), Reference.of("taskId", taskId),
                Reference.of("commentId", commentId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{commentId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getCommentHistory", summary = "Read what changed on a comment", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @Parameter(description = Reference.DESCRIPTION) String commentId,
            @BeanParam PageRequest page) {
        return Answers.composed(comments.history(Reference.of("planId", planId), Reference.of("taskId", taskId),
                Reference.of("commentId", commentId), page));
    }
}
