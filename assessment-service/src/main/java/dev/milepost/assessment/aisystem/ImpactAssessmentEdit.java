package dev.milepost.assessment.aisystem;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;
import dev.milepost.kit.reference.WebAddress;

/** What can be changed on an impact assessment. */
@Schema(name = "ImpactAssessmentEdit")
record ImpactAssessmentEdit(
        @Nullable @ExternalId String externalId,
        @NotNull ImpactAssessmentKind kind,
        @NotNull ImpactAssessmentStatus status,
        @Nullable @Size(max = 10_000) String necessity,
        @Nullable @Size(max = 10_000) String risks,
        @Nullable @Size(max = 10_000) String measures,
        @Nullable ResidualRisk residualRisk,
        @Nullable @Size(max = 2_000) String consulted,
        @Nullable @Size(max = 200) String approvedBy,
        @Nullable @CalendarDate LocalDate assessedOn,
        @Nullable @CalendarDate LocalDate reviewDue,
        @Nullable @WebAddress String link) {
}
