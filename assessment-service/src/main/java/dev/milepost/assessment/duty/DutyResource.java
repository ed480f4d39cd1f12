package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.request.Choices;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/duties")
@Tag(name = "duties", description = "Which rules of law an AI system may meet: flags and tasks, never points, and no legal advice")
class DutyResource {
    private final DutyService duties;

    DutyResource(DutyService duties) {
        this.duties = duties;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listDuties", summary = "List the duties that are known", description = "As dated, cited rows, with what is in force on the day asked for and what comes later. No legal advice.")
    public RestResponse<DutiesView> list(
            @QueryParam("law") @Parameter(description = "Only of these laws") @Nullable List<String> law,
            @QueryParam("state") @Parameter(description = "Only in these states on that day") @Nullable List<String> state,
            @QueryParam("jurisdiction") @Parameter(description = "Only of this jurisdiction, such as EU or US-CA") @Nullable String jurisdiction,
            @QueryParam("on") @Parameter(description = "As of which day; today if left out") @Nullable LocalDate on,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        DutyService.Filter filter = new DutyService.Filter(Choices.of(Law.class, "law", law),
                Choices.of(DutyState.class, "state", state), jurisdiction);
        return Answers.composed(duties.list(filter, on, language), language.code());
    }
}
