package dev.milepost.assessment.exchange;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.ExternalId;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/instrument-drafts/import")
@Tag(name = "exchange", description = "Questionnaires as files of other tools")
class ImportResource {
    private final ExchangeService exchange;

    ImportResource(ExchangeService exchange) {
        this.exchange = exchange;
    }

    @POST
    @Consumes({ "application/yaml", "application/json", "application/xml", "text/csv" })
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @RequestBody(required = true, content = {
            @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "importInstrument", summary = "Import a questionnaire as a draft", description = "Of Milepost's own YAML nothing is lost. Of a CISO Assistant library the framework is taken, of an OSCAL catalog the controls that are not withdrawn, of a SurveyJS form the elements that ask something, of CSV a question a line (columns dimension, dimensionName, question, text, type, weight, reversed, levels, options and more). The report says what was not taken and why. Document types, aliases and deep nesting are refused. dryRun=true does everything and saves nothing.")
    public RestResponse<ImportReport> take(
            @QueryParam("format") @Parameter(required = true, description = InstrumentFormat.NAMES) @Nullable String format,
            @QueryParam("title") @Parameter(description = "Of the draft; absent for the file's own") @Nullable @Size(min = 1, max = 200) String title,
            @QueryParam("externalId") @Parameter(description = "Your own id of the draft") @Nullable @ExternalId String externalId,
            @NotNull byte[] file) {
        ImportReport report = exchange.take(InstrumentFormat.of(format), file, title, externalId);
        return Answers.created(URI.create("/instrument-drafts/" + report.draftId()), report);
    }
}
