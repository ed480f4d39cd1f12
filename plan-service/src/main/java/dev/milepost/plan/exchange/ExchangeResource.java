package dev.milepost.plan.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans")
@Tag(name = "exchange", description = "Plans as files: CSV, JSON and Microsoft Project XML, both ways")
class ExchangeResource {

    private static final String FORMAT = "csv, json, or mspdi for Microsoft Project XML";
    private static final String RULES = "All or nothing: where anything in the file can't be taken, nothing is, and every place is named with what is accepted there."
            + " Tasks and steps are found again by externalId, or else by key, goals and budget lines by externalId or name, dependencies by externalId or what they tie, and updated;"
            + " what the file has not stays. Calendars that tasks follow are found again by name and working time, or made. What a file has and a plan has no place for is told place by place. Dates are YYYY-MM-DD."
            + " CSV is UTF-8 with commas or semicolons, and its first line names the columns; an empty cell takes a description, deadline, actual date, assignee, further assignees,"
            + " effort, practice or externalId away. dryRun=true does everything and saves nothing.";

    private final ExchangeService exchange;

    ExchangeResource(ExchangeService exchange) {
        this.exchange = exchange;
    }

    @GET
    @Path("{planId}/export")
    @Produces({ "application/json", "text/csv", "application/xml" })
    @PermissionsAllowed("plan:read")
    @APIResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = PlanFile.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportPlan", summary = "Export a plan as a file", description = "Import takes the same file. What it lacks of the plan is told by the report that its header Link names. In CSV, texts that a spreadsheet would take for formulas have an apostrophe in front, which import takes away again.")
    public RestResponse<String> export(@Parameter(description = Reference.DESCRIPTION) String planId,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format,
            @QueryParam("excel") @Parameter(description = "true writes CSV with semicolons and a byte order mark, as Excel of many countries reads it") @Nullable Boolean excel) {
        ExchangeService.Exported file = exchange.export(Reference.of("planId", planId), FileFormat.of(format),
                Boolean.TRUE.equals(excel));
        RestResponse<String> answer = Answers.file(new String(file.content(), StandardCharsets.UTF_8),
                file.format().mediaType(),
                file.name());
        answer.getHeaders().add(HttpHeaders.LINK, "<export/report?format=" + format + ">; rel=\"describedby\"");
        return answer;
    }

    @GET
    @Path("{planId}/export/report")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "reportExport", summary = "Get what a plan's file lacks", description = "Each form of file has no place for some of what a plan has: what is left out of this plan's file, how many of it, and which form has it. An export points here by its header Link.")
    public RestResponse<ExportReport> report(@Parameter(description = Reference.DESCRIPTION) String planId,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format) {
        return Answers.composed(exchange.report(Reference.of("planId", planId), FileFormat.of(format)));
    }

    @POST
    @Path("{planId}/import")
    @Consumes({ "application/json", "text/csv", "application/xml" })
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "importPlan", summary = "Import a file into a plan", description = RULES)
    @RequestBody(required = true, content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = PlanFile.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)) })
    public RestResponse<ImportReport> take(@Parameter(description = Reference.DESCRIPTION) String planId,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format,
            @NotNull byte[] file) {
        return RestResponse.ok(exchange.take(Reference.of("planId", planId), FileFormat.of(format), file));
    }

    @POST
    @Path("import")
    @Consumes({ "application/json", "text/csv", "application/xml" })
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createPlanFromFile", summary = "Make a plan from a file", description = "What the parameters say goes before what the file says. "
            + RULES)
    @RequestBody(required = true, content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = PlanFile.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)) })
    public RestResponse<ImportReport> create(
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format,
            @QueryParam("name") @Parameter(description = "Of the plan; needed for CSV") @Nullable String name,
            @QueryParam("startDate") @Parameter(description = "YYYY-MM-DD; needed for CSV") @Nullable String startDate,
            @QueryParam("currency") @Parameter(description = "ISO 4217; needed where the file has none") @Nullable String currency,
            @NotNull byte[] file) {
        ImportReport report = exchange.create(FileFormat.of(format), file,
                new ExchangeService.Wanted(name, startDate, currency));
        return Answers.created(URI.create("/plans/" + report.planId()), report);
    }
}
