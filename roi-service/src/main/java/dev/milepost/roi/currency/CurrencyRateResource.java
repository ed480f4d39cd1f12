package dev.milepost.roi.currency;

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

@Path("/currency-rates")
@Tag(name = "currency-rates", description = "Dated exchange rates that the organization supplies")
class CurrencyRateResource {
    private final CurrencyRateService rates;

    CurrencyRateResource(CurrencyRateService rates) {
        this.rates = rates;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listCurrencyRates", summary = "List exchange rates", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<CurrencyRateView>> list(@BeanParam CurrencyRateFilter filter,
            @QueryParam("sort") @Parameter(description = "By on, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(rates.list(filter, sort, page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createCurrencyRate", summary = "Add an exchange rate", description = "It counts from its day on until the next one of the same pair. Of a pair and day there is one.")
    public RestResponse<CurrencyRateView> create(@NotNull @Valid CurrencyRateEdit wanted) {
        CurrencyRateView made = rates.create(wanted);
        return Answers.created(URI.create("/currency-rates/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "batchCurrencyRates", summary = "Add, change and put away many exchange rates at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<CurrencyRateView>> batch(@NotNull @Valid Batch<CurrencyRateEdit> batch) {
        return RestResponse.ok(rates.batch(batch));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getCurrencyRate", summary = "Read an exchange rate", description = "By its id, or key: and its external id.")
    public RestResponse<CurrencyRateView> get(@Parameter(description = Reference.DESCRIPTION) String id) {
        CurrencyRateView found = rates.get(Reference.of("id", id));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeCurrencyRate", summary = "Change an exchange rate", description = "Only the fields sent are changed.")
    public RestResponse<CurrencyRateView> change(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        CurrencyRateView changed = rates.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteCurrencyRate", summary = "Put an exchange rate into the bin", description = "It no longer counts, and can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition) {
        rates.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreCurrencyRate", summary = "Take an exchange rate out of the bin", description = "As it was.")
    public RestResponse<CurrencyRateView> restore(@Parameter(description = Reference.DESCRIPTION) String id) {
        CurrencyRateView restored = rates.restore(Reference.of("id", id));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listCurrencyRateHistory", summary = "Read what changed on an exchange rate", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam PageRequest page) {
        return Answers.composed(rates.history(Reference.of("id", id), page));
    }
}
