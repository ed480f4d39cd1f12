package dev.milepost.assessment.respondent;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/reminders-due")
@Tag(name = "respondents")
class ReminderResource {
    private final RespondentService respondents;

    ReminderResource(RespondentService respondents) {
        this.respondents = respondents;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listRemindersDue", summary = "List who should be reminded", description = "Those of an open assessment who have not handed in though their date is near or past, and who were not reminded lately. Subscribers get the event respondent.reminder-due for each.")
    public RestResponse<Page<RespondentView>> list(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam PageRequest page) {
        return Answers.composed(respondents.toRemind(Reference.of("assessmentId", assessmentId), page));
    }
}
