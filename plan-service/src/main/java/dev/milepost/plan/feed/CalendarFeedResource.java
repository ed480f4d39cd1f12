package dev.milepost.plan.feed;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/calendar-feeds")
@Tag(name = "calendar feeds", description = "Plans as calendars to subscribe to")
class CalendarFeedResource {

    private final CalendarFeedService feeds;

    CalendarFeedResource(CalendarFeedService feeds) {
        this.feeds = feeds;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listCalendarFeeds", summary = "List the calendar addresses of a plan", description = "Without their secrets, which nobody has but those they were given to; revoked ones are gone.")
    public RestResponse<Page<CalendarFeedView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam CalendarFeedFilter filter, @BeanParam PageRequest page) {
        return Answers.composed(feeds.list(Reference.of("planId", planId), filter, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(secret = true)
    @Operation(operationId = "createCalendarFeed", summary = "Make a calendar address", description = "A secret address under which calendars read the dates of the plan without a token. It is shown this once, and only its hash is kept.")
    public RestResponse<MadeCalendarFeed> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewCalendarFeed feed) {
        MadeCalendarFeed made = feeds.create(Reference.of("planId", planId), feed);
        return Answers.created(URI.create("/plans/" + planId + "/calendar-feeds/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true, secret = true)
    @Operation(operationId = "batchCalendarFeeds", summary = "Make and revoke many calendar addresses at once", description = AddingBatch.DESCRIPTION
            + " Their secrets are shown this once; the addresses of a dry run lead nowhere.")
    public RestResponse<CalendarFeedBatchView> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid AddingBatch<NewCalendarFeed> batch) {
        return RestResponse.ok(feeds.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{feedId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getCalendarFeed", summary = "Read a calendar address", description = "Without its secret.")
    public RestResponse<CalendarFeedView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String feedId) {
        CalendarFeedView found = feeds.get(Reference.of("planId", planId), Reference.of("feedId", feedId));
        return Answers.ok(found, found.version());
    }

    @DELETE
    @Path("{feedId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteCalendarFeed", summary = "Revoke a calendar address", description = "For good: whoever has it gets 404 from now on.")
    public RestResponse<Void> revoke(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String feedId,
            @BeanParam Precondition precondition) {
        feeds.revoke(Reference.of("planId", planId), Reference.of("feedId", feedId), precondition);
        return Answers.done();
    }

    @GET
    @Path("{feedId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getCalendarFeedHistory", summary = "Read who made a calendar address", description = "Who made it and when.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String feedId,
            @BeanParam PageRequest page) {
        return Answers.composed(feeds.history(Reference.of("planId", planId), Reference.of("feedId", feedId), page));
    }
}
