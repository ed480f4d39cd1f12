package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An impact assessment as callers see it. */
@Schema(name = "ImpactAssessment")
public record ImpactAssessmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID systemId,
        @Schema(required = true) ImpactAssessmentKind kind,
        @Schema(required = true, description = "DRAFT if left out") ImpactAssessmentStatus status,
        @Nullable @Schema(description = "What is done, why it is needed, and why nothing milder does") String necessity,
        @Nullable @Schema(description = "What can happen to the people concerned") String risks,
        @Nullable @Schema(description = "What is done against it") String measures,
        @Nullable @Schema(description = "What is left of the risks after the measures") ResidualRisk residualRisk,
        @Nullable @Schema(description = "Who was asked: data protection officer, works council, those concerned") String consulted,
        @Nullable String approvedBy,
        @Nullable LocalDate assessedOn,
        @Nullable @Schema(description = "After assessedOn") LocalDate reviewDue,
        @Nullable @Schema(description = "The whole document, where it is kept elsewhere") String link,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
