package dev.milepost.assessment.respondent;

import jakarta.ws.rs.GET;
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

@Path("/assessments/{assessmentId}/respondents/{respondentId}")
@Tag(name = "respondents")
class PersonResource {
    private final PersonService persons;

    PersonResource(PersonService persons) {
        this.persons = persons;
    }

    @GET
    @Path("export")
    @PermissionsAllowed("organization:admin")
    @Operation(operationId = "exportRespondent", summary = "Export what is kept about a respondent", description = "From the bin too. What was promised to be confidential is not in it: that is handed to the respondent alone.")
    public RestResponse<PersonExport> export(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        return RestResponse.ok(persons.export(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId)));
    }

    @POST
    @Path("erasure")
    @Change(dryRun = true)
    @PermissionsAllowed("organization:admin")
    @Operation(operationId = "eraseRespondent", summary = "Erase what is kept about a respondent", description = "For good, from the bin too: name, address, words, days, evidence, links, and what histories and kept answers say. Of a completed assessment the figures stay without whose they are, and its result stays as it is; so do comments and documents told in confidence, since what vanished would tell whose it was. Ask with dryRun=true first.")
    public RestResponse<ErasureView> erase(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        return Answers.composed(persons.erase(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId)));
    }
}
