package dev.milepost.assessment.respondent;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.evidence.EvidenceView;
import dev.milepost.assessment.evidence.FileView;
import dev.milepost.assessment.evidence.GivenEvidence;
import dev.milepost.assessment.evidence.GivenEvidenceEdit;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/respondent-session/evidence")
@Tag(name = "answering")
class OwnEvidenceResource {
    private static final String ID = "The evidence's id";
    private static final String FILE_ID = "The file's id";

    private final OwnEvidenceService evidence;

    OwnEvidenceResource(OwnEvidenceService evidence) {
        this.evidence = evidence;
    }

    @GET
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "listOwnEvidence", summary = "List the evidence you gave", description = "With its files. Once a confidential assessment is completed it stands under other ids, which tell nobody when it was given.")
    public RestResponse<OwnEvidenceView> list() {
        return Answers.composed(new OwnEvidenceView(evidence.list()));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "createOwnEvidence", summary = "Say what stands behind one of your answers", description = "Until you hand in. Where answers are confidential others see it only once the assessment is completed, without who gave it and when, and only behind a question that at least five people answered. What is in it is yours to choose: a file may name you.")
    public RestResponse<EvidenceView> create(@NotNull @Valid GivenEvidenceEdit wanted) {
        EvidenceView made = evidence.add(wanted);
        return Answers.created(URI.create("/respondent-session/evidence"), made, made.version());
    }

    @DELETE
    @Path("{evidenceId}")
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "deleteOwnEvidence", summary = "Take evidence back", description = "For good, with its files.")
    public RestResponse<Void> delete(@Parameter(description = ID) UUID evidenceId) {
        evidence.delete(evidenceId);
        return Answers.done();
    }

    @POST
    @Path("{evidenceId}/files")
    @Change
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "createOwnEvidenceFile", summary = "Attach a file to your evidence", description = "The body is the file. Its type is found out by its content: PDF, PNG, JPEG, WebP, plain text, CSV, and documents of Office and OpenDocument are kept.")
    public RestResponse<FileView> attach(@Parameter(description = ID) UUID evidenceId,
            @QueryParam("name") @NotBlank @Size(max = 200) @Parameter(description = "What the file is called", required = true) String name,
            @NotNull @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"))) byte[] content) {
        FileView file = evidence.attach(evidenceId, name, content);
        return Answers.created(URI.create("/respondent-session/evidence/" + evidenceId + "/files/" + file.id()), file);
    }

    @GET
    @Path("{evidenceId}/files/{fileId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @APIResponse(responseCode = "200", description = "The file, to be saved and never shown in the page", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "getOwnEvidenceFile", summary = "Read one of your files", description = "As it was attached.")
    public RestResponse<byte[]> content(@Parameter(description = ID) UUID evidenceId,
            @Parameter(description = FILE_ID) UUID fileId) {
        GivenEvidence.Content found = evidence.content(evidenceId, fileId);
        return Answers.file(found.bytes(), found.file().mediaType(), found.file().name().replaceAll("[^A-Za-z0-9.-]+", "-"));
    }

    @DELETE
    @Path("{evidenceId}/files/{fileId}")
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "deleteOwnEvidenceFile", summary = "Take a file back", description = "For good.")
    public RestResponse<Void> detach(@Parameter(description = ID) UUID evidenceId,
            @Parameter(description = FILE_ID) UUID fileId) {
        evidence.detach(evidenceId, fileId);
        return Answers.done();
    }
}
