package dev.milepost.plan.message;

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

@Path("/plans/{planId}/messages")
@Tag(name = "messages", description = "What those whom a plan touches are told: audience, benefit, channel, date, sent or not")
class MessageResource {

    private final MessageService messages;

    MessageResource(MessageService messages) {
        this.messages = messages;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listMessages", summary = "List the messages of a plan", description = "In the order they were made, or as sorted. With due=true those whose day has come and that were not sent.")
    public RestResponse<Page<MessageView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam MessageFilter filter,
            @QueryParam("sort") @Parameter(description = "By plannedOn or sentOn, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(messages.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createMessage", summary = "Add a message", description = "To stakeholders of the plan, or an audience in words.")
    public RestResponse<MessageView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewMessage message) {
        MessageView made = messages.create(Reference.of("planId", planId), message);
        return Answers.created(URI.create("/plans/" + planId + "/messages/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchMessages", summary = "Add, change and put away many messages at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<MessageView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewMessage> batch) {
        return RestResponse.ok(messages.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{messageId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMessage", summary = "Read a message", description = "One message of the plan.")
    public RestResponse<MessageView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String messageId) {
        MessageView found = messages.get(Reference.of("planId", planId), Reference.of("messageId", messageId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{messageId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeMessage", summary = "Change a message", description = "Only the fields sent are changed.")
    public RestResponse<MessageView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String messageId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        MessageView changed = messages.change(Reference.of("planId", planId), Reference.of("messageId", messageId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{messageId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteMessage", summary = "Put a message into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String messageId, @BeanParam Precondition precondition) {
        messages.delete(Reference.of("planId", planId), Reference.of("messageId", messageId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{messageId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreMessage", summary = "Take a message out of the bin", description = "As it was.")
    public RestResponse<MessageView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String messageId) {
        MessageView restored = messages.restore(Reference.of("planId", planId), Reference.of("messageId", messageId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{messageId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMessageHistory", summary = "Read what changed on a message", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String messageId, @BeanParam PageRequest page) {
        return Answers.composed(messages.history(Reference.of("planId", planId), Reference.of("messageId", messageId), page));
    }
}
