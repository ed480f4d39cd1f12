package dev.milepost.roi.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ledger-periods")
@Tag(name = "ledger", description = "What was really spent, never overwritten")
class LedgerPeriodResource {
    private static final String PARAMETER = "{period}";

    private final LedgerPeriodService periods;

    LedgerPeriodResource(LedgerPeriodService periods) {
        this.periods = periods;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listLedgerPeriods", summary = "List months that were closed", description = "Reopened ones too, the earliest first. Every other month is open.")
    public Page<LedgerPeriodView> list(@QueryParam("status") @Nullable PeriodStatus status, @BeanParam PageRequest page) {
        return periods.list(status, page);
    }

    @GET
    @Path("{period}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getLedgerPeriod", summary = "Read whether a month is open", description = "Any month: one that was never closed is open.")
    public RestResponse<LedgerPeriodView> get(@Parameter(description = LedgerMonth.DESCRIPTION) String period) {
        return Answers.composed(periods.get(LedgerMonth.read(PARAMETER, period)));
    }

    @PUT
    @Path("{period}/closure")
    @Change
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "closeLedgerPeriod", summary = "Close a month", description = "It takes no entry any more: one that is dated in it counts in the first open month behind it. Closing it twice changes nothing.")
    public RestResponse<LedgerPeriodView> close(@Parameter(description = LedgerMonth.DESCRIPTION) String period) {
        return Answers.composed(periods.close(LedgerMonth.read(PARAMETER, period)));
    }

    @POST
    @Path("{period}/reopening")
    @Change
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "reopenLedgerPeriod", summary = "Open a closed month again", description = "With the reason. Entries that went to a later month meanwhile stay there.")
    public RestResponse<LedgerPeriodView> reopen(@Parameter(description = LedgerMonth.DESCRIPTION) String period,
            @NotNull @Valid NewReopening wanted) {
        return Answers.composed(periods.reopen(LedgerMonth.read(PARAMETER, period), wanted));
    }

    @GET
    @Path("{period}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listLedgerPeriodHistory", summary = "Read who closed and reopened a month", description = "With the reasons, the latest first; empty for a month that was never closed.")
    public Page<HistoryEntry> history(@Parameter(description = LedgerMonth.DESCRIPTION) String period,
            @BeanParam PageRequest page) {
        return periods.history(LedgerMonth.read(PARAMETER, period), page);
    }
}
