package dev.milepost.plan.calendar;

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

@Path("/calendars")
@Tag(name = "calendars", description = "Working time by name, with public holidays, for plans and tasks to follow")
class CalendarResource {

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listCalendars", summary = "List calendars", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<CalendarView>> list(@BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(calendars.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createCalendar", summary = "Make a calendar", description = "Working days and hours, days that differ, and the public holidays of a country or region. A dry run shows the days that would be free.")
    public RestResponse<CalendarView> create(@NotNull @Valid NewCalendar calendar) {
        CalendarView made = calendars.create(calendar);
        return Answers.created(URI.create("/calendars/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchCalendars", summary = "Add, change and put away many calendars at once", description = Batch.DESCRIPTION
            + " The dates of every plan that follows one of them move once.")
    public RestResponse<BatchResult<CalendarView>> batch(@NotNull @Valid Batch<NewCalendar> batch) {
        return RestResponse.ok(calendars.batch(batch));
    }

    @GET
    @Path("{calendarId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getCalendar", summary = "Read a calendar", description = "With the days that its holidays make free.")
    public RestResponse<CalendarView> get(@Parameter(description = Reference.DESCRIPTION) String calendarId) {
        CalendarView found = calendars.get(Reference.of("calendarId", calendarId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{calendarId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeCalendar", summary = "Change a calendar", description = "Other working time or holidays move the dates of all plans that follow the calendar.")
    public RestResponse<CalendarView> change(@Parameter(description = Reference.DESCRIPTION) String calendarId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        CalendarView changed = calendars.change(Reference.of("calendarId", calendarId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{calendarId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteCalendar", summary = "Put a calendar into the bin", description = "Plans and tasks that follow it keep doing so; it can't be chosen any more until it is restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String calendarId,
            @BeanParam Precondition precondition) {
        calendars.delete(Reference.of("calendarId", calendarId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{calendarId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreCalendar", summary = "Take a calendar out of the bin", description = "As it was.")
    public RestResponse<CalendarView> restore(@Parameter(description = Reference.DESCRIPTION) String calendarId) {
        CalendarView restored = calendars.restore(Reference.of("calendarId", calendarId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{calendarId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getCalendarHistory", summary = "Read what changed on a calendar", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String calendarId,
            @BeanParam PageRequest page) {
        return Answers.composed(calendars.history(Reference.of("calendarId", calendarId), page));
    }
}
