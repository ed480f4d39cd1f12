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

@Path("/lessons")
@Tag(name = "lessons", description = "What was learned in one plan and is offered to the next, and notes of trends")
class LessonResource {

    private final LessonService lessons;

    LessonResource(LessonService lessons) {
        this.lessons = lessons;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listLessons", summary = "List the lessons of the organization", description = "In the order they were made, or as sorted. With forPlan those that are offered to that plan: learned elsewhere, and general or for its template.")
    public RestResponse<Page<LessonView>> list(@BeanParam LessonFilter filter,
            @QueryParam("sort") @Parameter(description = "By title, learnedOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(lessons.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createLesson", summary = "Add a lesson", description = "For every plan, or for those made from certain templates.")
    public RestResponse<LessonView> create(@NotNull @Valid NewLesson lesson) {
        LessonView made = lessons.create(lesson);
        return Answers.created(URI.create("/lessons/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchLessons", summary = "Add, change and put away many lessons at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<LessonView>> batch(@NotNull @Valid Batch<NewLesson> batch) {
        return RestResponse.ok(lessons.batch(batch));
    }

    @GET
    @Path("{lessonId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getLesson", summary = "Read a lesson", description = "One lesson.")
    public RestResponse<LessonView> get(@Parameter(description = Reference.DESCRIPTION) String lessonId) {
        LessonView found = lessons.get(Reference.of("lessonId", lessonId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{lessonId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeLesson", summary = "Change a lesson", description = "Only the fields sent are changed.")
    public RestResponse<LessonView> change(@Parameter(description = Reference.DESCRIPTION) String lessonId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        LessonView changed = lessons.change(Reference.of("lessonId", lessonId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{lessonId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteLesson", summary = "Put a lesson into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String lessonId,
            @BeanParam Precondition precondition) {
        lessons.delete(Reference.of("lessonId", lessonId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{lessonId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreLesson", summary = "Take a lesson out of the bin", description = "As it was.")
    public RestResponse<LessonView> restore(@Parameter(description = Reference.DESCRIPTION) String lessonId) {
        LessonView restored = lessons.restore(Reference.of("lessonId", lessonId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{lessonId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getLessonHistory", summary = "Read what changed on a lesson", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String lessonId,
            @BeanParam PageRequest page) {
        return Answers.composed(lessons.history(Reference.of("lessonId", lessonId), page));
    }
}
