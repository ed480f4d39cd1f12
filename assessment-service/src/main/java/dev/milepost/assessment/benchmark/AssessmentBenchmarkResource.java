package dev.milepost.assessment.benchmark;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/benchmarks")
@Tag(name = "benchmarks")
class AssessmentBenchmarkResource {
    private final BenchmarkService benchmarks;

    AssessmentBenchmarkResource(BenchmarkService benchmarks) {
        this.benchmarks = benchmarks;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAssessmentBenchmarks", summary = "Read how common the challenges of an assessment are", description = "Each official reason for not using AI with the share of enterprises that name it, and whether the assessment found the challenge that stands for it.")
    public RestResponse<ReasonsView> reasons(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam LanguageRequest wanted) {
        DocumentLanguage language = DocumentLanguage.of(wanted);
        return Answers.composed(benchmarks.reasons(Reference.of("assessmentId", assessmentId), language), language.code());
    }
}
