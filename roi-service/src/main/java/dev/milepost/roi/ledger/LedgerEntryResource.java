package dev.milepost.roi.ledger;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ledger-entries")
@Tag(name = "ledger", description = "What was really spent, never overwritten")
class LedgerEntryResource {
    private final LedgerEntryService entries;

    LedgerEntryResource(LedgerEntryService entries) {
        this.entries = entries;
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createLedgerEntry", summary = "Enter what was spent", description = "It can't be changed or deleted afterwards, only taken back by a counter-entry. Where the month of its date is closed it counts in the first open month behind it, which postedIn and postingNote say.")
    public RestResponse<LedgerEntryView> create(@NotNull @Valid NewLedgerEntry wanted) {
        LedgerEntryView view = entries.create(wanted);
        return Answers.created(location(view), view, view.version());
    }

    @POST
    @Path("batch")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "batchLedgerEntries", summary = "Enter many at once", description = "Up to 500 entries, all of them or none. What is wrong is named by its place, such as /create/3/amount; several wrong ones are answered together.")
    public RestResponse<LedgerBatchView> batch(@NotNull @Valid NewLedgerEntries wanted) {
        return RestResponse.ok(entries.batch(wanted));
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listLedgerEntries", summary = "List what was spent", description = "Counter-entries included, in the order they were entered.")
    public Page<LedgerEntryView> list(@BeanParam LedgerEntryFilter filter, @BeanParam PageRequest page) {
        return entries.list(filter, page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getLedgerEntry", summary = "Read an entry", description = "With its counter-entry, or the entry that it takes back.")
    public RestResponse<LedgerEntryView> get(@Parameter(description = Reference.DESCRIPTION) String id) {
        LedgerEntryView view = entries.get(Reference.of("id", id));
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("{id}/reversal")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "reverseLedgerEntry", summary = "Take an entry back", description = "Makes its counter-entry, of the same date with the opposite amounts, and answers with it; once only, and never of a counter-entry.")
    public RestResponse<LedgerEntryView> reverse(@Parameter(description = Reference.DESCRIPTION) String id,
            @NotNull @Valid NewReversal wanted) {
        LedgerEntryView view = entries.reverse(Reference.of("id", id), wanted);
        return Answers.created(location(view), view, view.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listLedgerEntryHistory", summary = "Read who entered and who took back", description = "The latest first.")
    public Page<HistoryEntry> history(@Parameter(description = Reference.DESCRIPTION) String id, @BeanParam PageRequest page) {
        return entries.history(Reference.of("id", id), page);
    }

    private static URI location(LedgerEntryView view) {
        return URI.create("/ledger-entries/" + view.id());
    }
}
