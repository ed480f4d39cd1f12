package dev.milepost.roi.alert;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/")
@Tag(name = "alerts", description = "What somebody should look at")
class AlertResource {
    private final AlertService alerts;

    AlertResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    @Path("alerts")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listAlerts", summary = "List alerts", description = "The newest first.")
    public Page<AlertView> list(@BeanParam AlertFilter filter, @BeanParam PageRequest page) {
        return alerts.list(filter, page);
    }

    @GET
    @Path("alerts/{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getAlert", summary = "Read an alert", description = "With who closed it and why, or that it is over.")
    public RestResponse<AlertView> get(UUID id) {
        AlertView view = alerts.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("alerts/{id}/closure")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "closeAlert", summary = "Close an alert by hand", description = "With a reason. It isn't opened again as long as its cause lasts; once that is over, the next time opens a new one.")
    public RestResponse<AlertView> close(UUID id, @NotNull @Valid NewClosure closure) {
        AlertView view = alerts.close(id, closure);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("alerts/{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listAlertHistory", summary = "Read who closed an alert", description = "The latest first.")
    public Page<HistoryEntry> history(UUID id, @BeanParam PageRequest page) {
        return alerts.history(id, page);
    }

    @GET
    @Path("quiet-hours")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getQuietHours", summary = "Read when nobody is told of alerts", description = "Version 0 without times as long as nobody has set any.")
    public RestResponse<QuietHoursView> quietHours() {
        QuietHoursView view = alerts.quietHours();
        return Answers.ok(view, view.version());
    }

    @PUT
    @Path("quiet-hours")
    @Change(dryRun = true)
    @PermissionsAllowed("organization:admin")
    @Operation(operationId = "putQuietHours", summary = "Say when nobody is told of alerts", description = "Alerts open at once all the same; who subscribes to them is told at the end of the quiet time, unless they are over by then.")
    public RestResponse<QuietHoursView> quietHours(@BeanParam Precondition precondition, @NotNull @Valid QuietHours wanted) {
        QuietHoursView view = alerts.keepQuietHours(precondition, wanted);
        return Answers.ok(view, view.version());
    }
}
