package dev.milepost.assessment.duty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/screening")
@Tag(name = "duties")
class ScreeningCriteriaResource {
    private final DutyService duties;

    ScreeningCriteriaResource(DutyService duties) {
        this.duties = duties;
    }

    @GET
    @Path("criteria")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listScreeningCriteria", summary = "List what a screening asks", description = "In the order in which it is best asked. Each is answered with YES, NO or DONT_KNOW.")
    public RestResponse<CriteriaView> criteria(@BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(duties.criteria(language), language.code());
    }

    @POST
    @Path("calculation")
    @Calculation
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "calculateScreening", summary = "Try which duties follow from answers", description = "Nothing is kept. What isn't answered stays open, and so does what hangs on it.")
    public RestResponse<ScreeningResult> calculate(@NotNull @Valid ScreeningRequest request,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(duties.calculate(request, language), language.code());
    }
}
