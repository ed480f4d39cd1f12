package dev.milepost.assessment.respondent;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/respondent-session")
@Tag(name = "answering")
class OwnDataResource {
    private final PersonService persons;

    OwnDataResource(PersonService persons) {
        this.persons = persons;
    }

    @GET
    @Path("export")
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "exportOwnData", summary = "Read everything that is kept about you", description = "As long as the link lets in, also after the assessment is completed.")
    public RestResponse<PersonExport> export() {
        return RestResponse.ok(persons.exportOwn());
    }

    @POST
    @Path("erasure")
    @Change(dryRun = true)
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = AnsweringResource.SECURITY)
    @Operation(operationId = "eraseOwnData", summary = "Erase everything that is kept about you", description = "For good; the session and all links end. Of a completed assessment the figures stay without whose they are; others may notice which comment has gone. Ask with dryRun=true first.")
    public RestResponse<ErasureView> erase() {
        return Answers.composed(persons.eraseOwn());
    }
}
