package dev.milepost.assessment.exchange;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/instruments/{key}/versions/{version}/export")
@Tag(name = "exchange", description = "Questionnaires as files of other tools")
class ExportResource {
    private final ExchangeService exchange;

    ExportResource(ExchangeService exchange) {
        this.exchange = exchange;
    }

    @GET
    @Produces({ "application/yaml", "application/json", "text/csv" })
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportInstrument", summary = "Export a version of an instrument", description = "yaml has everything, all languages included, and import takes it back without loss. The others have what their form has a place for, in one language: ciso-assistant and oscal-json the questions and headings, surveyjs the questions with their answers, csv those with weights and sources. In CSV, texts that a spreadsheet would take for formulas have an apostrophe in front.")
    public RestResponse<String> export(@Parameter(description = "Key of the instrument") String key,
            @Parameter(description = "Number of the version") int version,
            @QueryParam("format") @Parameter(required = true, description = "yaml, ciso-assistant, oscal-json, surveyjs or csv") @Nullable String format,
            @BeanParam LanguageRequest wanted) {
        InstrumentFormat form = InstrumentFormat.of(format);
        return Answers.file(exchange.write(key, version, form, wanted), form.mediaType(),
                key + "-" + version + "." + form.extension());
    }
}
