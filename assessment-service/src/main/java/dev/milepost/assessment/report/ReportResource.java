package dev.milepost.assessment.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/report")
@Tag(name = "reports", description = "An assessment as one document")
class ReportResource {
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html";

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Produces(PDF)
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The report", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getReport", summary = "Read an assessment as one document", description = "A tagged PDF with everything: figures with their bounds, a radar chart, challenges with what fired them, what to do with its way into the plan, and for each dimension every question with its answer, reason, comment and what it adds. In English, German, Spanish or French, with the questions in that language where the instrument has it.")
    public RestResponse<byte[]> pdf(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam LanguageRequest wanted) {
        return Answers.file(reports.pdf(Reference.of("assessmentId", assessmentId), wanted), PDF, "assessment.pdf");
    }

    @GET
    @Path("html")
    @Produces(HTML)
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The report", content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "getReportAsHtml", summary = "Read an assessment as one page", description = "The same report as HTML, ready to print, with everything it needs in the one file.")
    public RestResponse<String> html(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam LanguageRequest wanted) {
        return Answers.file(reports.html(Reference.of("assessmentId", assessmentId), wanted), HTML + ";charset=UTF-8",
                "assessment.html");
    }
}
