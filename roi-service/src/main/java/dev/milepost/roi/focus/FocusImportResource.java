package dev.milepost.roi.focus;

import java.io.InputStream;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ledger-imports/focus")
@Tag(name = "ledger", description = "What was really spent, never overwritten")
class FocusImportResource {
    private final FocusImportService imports;

    FocusImportResource(FocusImportService imports) {
        this.imports = imports;
    }

    @POST
    @Change(stream = true)
    @Consumes("text/csv")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "importFocus", summary = "Enter the charges of a FOCUS file", description = "A CSV file of the FinOps Open Cost and Usage Specification 1.x, of up to 1,000,000 lines, read while it arrives; all of it is entered or nothing, and every wrong line is named with what is accepted. "
            + "Each charge finds its place by the cost rules and is entered as exactly as the file says it, on the day its charge period begins; Tax becomes tax. The same charge again changes nothing; one that costs something else now is taken back and entered anew. Where a month is closed, entries keep their date and count in the first open one. "
            + "With restates=true the file is all there is of each provider, billing account and billing period that it names, as where a provider overwrites what it delivered before: charges that earlier files named and this one doesn't are taken back. Without it what isn't named stays, as where a provider only adds.")
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<FocusImportView> run(
            @QueryParam("cost") @DefaultValue("BILLED") @Parameter(description = "BILLED enters what invoices say, EFFECTIVE what was paid ahead where it is used") CostColumn cost,
            @QueryParam("restates") @DefaultValue("false") @Parameter(description = "true takes back what earlier files named of the same billing periods (BillingPeriodStart) and accounts and this one doesn't; a billing period without a line in the file is left alone") boolean restates,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "true checks all and saves nothing") boolean dryRun,
            @NotNull InputStream content) {
        return Answers.composed(imports.read(content, new FocusOptions(cost, restates, dryRun)));
    }
}
