package dev.milepost.assessment.finding;

import java.math.BigDecimal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}")
@Tag(name = "findings", description = "What is missing to the targets, and what to do about it first")
class FindingResource {
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(1_000_000);
    private static final int MOST_DIGITS = 6;

    private final FindingService findings;

    FindingResource(FindingService findings) {
        this.findings = findings;
    }

    @GET
    @Path("gaps")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getGaps", summary = "Read the gaps of an assessment", description = "Every question below its target, by dimension, with the points of the total that closing it would add and the recommendations that raise it; and what nobody knows.")
    public RestResponse<GapsView> gaps(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(findings.gaps(Reference.of("assessmentId", assessmentId), wanted));
    }

    @GET
    @Path("next-steps")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getNextSteps", summary = "Read what to do next", description = "The open recommendations by points gained per working day, each counted after those before it. With budgetDays: those that together gain the most without taking more days, found exactly by branch and bound; where that would take too long, the better of greedy and the best single one, which reaches at least (1 - 1/e) / 2 of the best, with the guarantee for this very choice.")
    public RestResponse<NextStepsView> nextSteps(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @QueryParam("budgetDays") @Parameter(description = "Working days of one person that may be spent, 0 to 1,000,000; absent for no limit") @Nullable BigDecimal budgetDays,
            @BeanParam LanguageRequest wanted) {
        if (budgetDays != null && (budgetDays.signum() < 0 || budgetDays.compareTo(MOST_DAYS) > 0
                || budgetDays.scale() > MOST_DIGITS)) {
            throw KitProblem.INVALID_PARAMETER.because("budgetDays is a number from 0 to 1,000,000 with up to 6 decimals")
                    .at("?budgetDays", "out-of-range", "0 to 1000000, with up to 6 decimals");
        }
        return Answers.composed(findings.nextSteps(Reference.of("assessmentId", assessmentId), wanted, budgetDays));
    }
}
