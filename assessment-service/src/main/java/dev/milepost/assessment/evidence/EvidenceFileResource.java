package dev.milepost.assessment.evidence;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/evidence/{evidenceId}/files")
@Tag(name = "evidence")
class EvidenceFileResource {
    private final EvidenceService evidence;

    EvidenceFileResource(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @POST
    @Change
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createEvidenceFile", summary = "Attach a file", description = "The body is the file. Its type is found out by its content: PDF, PNG, JPEG, WebP, plain text, CSV, and documents of Office and OpenDocument are kept. What was verified has to be verified again.")
    public RestResponse<FileView> attach(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(description = "What the file is called", required = true) String name,
            @NotNull @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] content) {
        FileView file = evidence.attach(Reference.of("assessmentId", assessmentId), Reference.of("evidenceId", evidenceId),
                name, content);
        return Answers.created(URI.create("/assessments/" + assessmentId + "/evidence/" + evidenceId + "/files/" + file.id()),
                file);
    }

    @GET
    @Path("{fileId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed("assessment:read")
    @APIResponse(responseCode = "200", description = "The file, to be saved and never shown in the page", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getEvidenceFile", summary = "Read a file", description = "As it was attached.")
    public RestResponse<byte[]> content(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId,
            @Parameter(description = "The file's id") UUID fileId) {
        EvidenceFiles.Content found = evidence.content(Reference.of("assessmentId", assessmentId),
                Reference.of("evidenceId", evidenceId), fileId);
        return Answers.file(found.bytes(), found.file().mediaType(), found.file().name().replaceAll("[^A-Za-z0-9.-]+", "-"));
    }

    @DELETE
    @Path("{fileId}")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "deleteEvidenceFile", summary = "Delete a file", description = "For good. What was verified has to be verified again.")
    public RestResponse<Void> detach(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String evidenceId,
            @Parameter(description = "The file's id") UUID fileId) {
        evidence.detach(Reference.of("assessmentId", assessmentId), Reference.of("evidenceId", evidenceId), fileId);
        return Answers.done();
    }
}
