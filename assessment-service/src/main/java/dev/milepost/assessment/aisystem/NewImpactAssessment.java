package dev.milepost.assessment.aisystem;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;
import dev.milepost.kit.reference.WebAddress;

/** An impact assessment to add. */
@Schema(name = "NewImpactAssessment")
record NewImpactAssessment(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull ImpactAssessmentKind kind,
        @Schema(description = "DRAFT if left out") @Nullable ImpactAssessmentStatus status,
        @Schema(description = "What is done, why it is needed, and why nothing milder does") @Nullable @Size(max = 10_000) String necessity,
        @Schema(description = "What can happen to the people concerned") @Nullable @Size(max = 10_000) String risks,
        @Schema(description = "What is done against it") @Nullable @Size(max = 10_000) String measures,
        @Schema(description = "What is left of the risks after the measures") @Nullable ResidualRisk residualRisk,
        @Schema(description = "Who was asked: data protection officer, works council, those concerned") @Nullable @Size(max = 2_000) String consulted,
        @Nullable @Size(max = 200) String approvedBy,
        @Nullable @CalendarDate LocalDate assessedOn,
        @Schema(description = "After assessedOn") @Nullable @CalendarDate LocalDate reviewDue,
        @Schema(description = "The whole document, where it is kept elsewhere") @Nullable @WebAddress String link) {

    ImpactAssessmentEdit edit() {
        return new ImpactAssessmentEdit(externalId, kind, status == null ? ImpactAssessmentStatus.DRAFT : status, necessity,
                risks, measures, residualRisk, consulted, approvedBy, assessedOn, reviewDue, link);
    }
}
