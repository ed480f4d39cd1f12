package dev.milepost.assessment.duty;

import java.time.LocalDate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/duties")
@Tag(name = "duties")
class SystemDutyResource {
    private final ScreeningService screenings;

    SystemDutyResource(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getSystemDuties", summary = "Read which duties an AI system may meet", description = "By its latest screening and the register, as of any day; by the register alone where it was never screened. Flags, never points; no legal advice.")
    public RestResponse<ScreeningResult> duties(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @QueryParam("on") @Parameter(description = "As of which day; today if left out") @Nullable LocalDate on,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(screenings.ofSystem(Reference.of("systemId", systemId), on, language), language.code());
    }

    @POST
    @Path("{dutyKey}/tasks")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "handOverDuty", summary = "Hand the task of a duty to the plan", description = "PENDING until plan-service has made a task of it (DELIVERED) or refuses it (REJECTED, with the reason). Sent twice it is still one task; what was refused is sent again. The task is written in the language asked for.")
    public RestResponse<PlanTaskView> handOver(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = "Of a duty that the latest screening flags") String dutyKey,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(
                screenings.handOver(Reference.of("systemId", systemId), dutyKey, DocumentLanguage.of(wanted)));
    }
}
