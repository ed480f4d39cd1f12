package dev.milepost.plan.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/document")
@Tag(name = "document", description = "The plan as one PDF")
class DocumentResource {

    private static final String PDF = "application/pdf";
    private static final String FILE = "plan.pdf";

    private final DocumentService documents;

    DocumentResource(DocumentService documents) {
        this.documents = documents;
    }

    @GET
    @Produces(PDF)
    @PermissionsAllowed("plan:read")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getDocument", summary = "Read the plan as one document", description = "A tagged PDF: goals, readiness, steps with a timeline, milestones, budget, return, risks and people. A section whose data is not there says so.")
    public RestResponse<byte[]> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @QueryParam("lang") @Parameter(description = "en, de, es or fr; en if left out") @Nullable String lang) {
        return Answers.file(documents.document(Reference.of("planId", planId), Language.of(lang), null), PDF, FILE);
    }

    @POST
    @Calculation
    @Produces(PDF)
    @PermissionsAllowed("plan:read")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "makeDocument", summary = "Make the document with a logo of your own", description = "The same document; the logo is not kept.")
    public RestResponse<byte[]> make(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid DocumentRequest request) {
        return Answers.file(documents.document(Reference.of("planId", planId), Language.of(request.lang()), request.logo()),
                PDF,
                FILE);
    }
}
