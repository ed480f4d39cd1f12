package dev.milepost.assessment.respondent;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/respondent-links")
@Tag(name = "respondents")
class LinkResource {
    private final LinkService links;

    LinkResource(LinkService links) {
        this.links = links;
    }

    @POST
    @Path("batch")
    @Change(secret = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createRespondentLinks", summary = "Make personal links for many", description = "Up to 500 at once, for all of them or for none. The secrets are shown this once, and only their hashes are kept: ready to be sent by whatever sends your mail.")
    public RestResponse<MadeLinks> make(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewLinks wanted) {
        return Answers.created(URI.create("/assessments/" + assessmentId + "/respondents"),
                links.make(Reference.of("assessmentId", assessmentId), wanted));
    }
}
