package dev.milepost.assessment.sheet;

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

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/sheet")
@Tag(name = "AI systems")
class SheetResource {
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html; charset=UTF-8";

    private final SheetService sheets;

    SheetResource(SheetService sheets) {
        this.sheets = sheets;
    }

    @GET
    @Produces(HTML)
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The sheet", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "getSystemSheet", summary = "Read the sheet of an AI system as a web page", description = "What it is for, who answers for it, whom it concerns, its data, oversight, how it is switched off, bias checks, impact assessments and duties, shortened to one page. No legal advice.")
    public RestResponse<String> html(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(sheets.html(Reference.of("systemId", systemId), language), language.code());
    }

    @GET
    @Path("pdf")
    @Produces(PDF)
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The sheet", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getSystemSheetPdf", summary = "Read the sheet of an AI system as a PDF of one page", description = "The same page, tagged, for a works council or an authority.")
    public RestResponse<byte[]> pdf(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam LanguageRequest wanted) {
        return Answers.file(sheets.pdf(Reference.of("systemId", systemId), DocumentLanguage.of(wanted)), PDF, "ai-system.pdf");
    }
}
