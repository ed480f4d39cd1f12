package dev.milepost.roi.casedocument;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.projection.Scenario;
import io.quarkus.security.PermissionsAllowed;

@Path("/business-cases/{id}")
@Tag(name = "business-cases")
class CaseFileResource {
    private static final String ID = "The id, or key: and the externalId";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final CaseFileService files;

    CaseFileResource(CaseFileService files) {
        this.files = files;
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The workbook", content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getBusinessCaseWorkbook", summary = "Read a business case as a workbook", description = "XLSX whose formulas are alive: change a driver and see what becomes of it. Beside each figure stands the one computed here.")
    public RestResponse<byte[]> workbook(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = "The key of a scenario of the case; EXPECTED is the case itself") String scenario) {
        return Answers.file(files.workbook(Reference.of("id", id), scenario), XLSX, "business-case.xlsx");
    }

    @GET
    @Path("document")
    @Produces(PDF)
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getBusinessCaseDocument", summary = "Read a business case as a page to print", description = "A tagged PDF: figures with and without freed time, cash flow, scenarios, what decides, lines and drivers with where they come from.")
    public RestResponse<byte[]> document(@Parameter(description = ID) String id, @BeanParam LanguageRequest wanted) {
        return Answers.file(files.page(Reference.of("id", id), wanted), PDF, "business-case.pdf");
    }
}
