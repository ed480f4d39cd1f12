package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk as callers see it. */
@Schema(name = "RiskView")
public record RiskView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) Challenge challenge,
        @Schema(required = true) String title,
        @Nullable String description,
        @Schema(required = true, description = "1 rare to 5 almost certain") int likelihood,
        @Schema(required = true, description = "1 hardly felt to 5 ends the plan") int impact,
        @Schema(required = true, description = "Likelihood times impact, 1 to 25") int score,
        @Schema(required = true, description = "LOW to 4, MODERATE to 9, HIGH to 15, CRITICAL above") Rating rating,
        @Schema(required = true) RiskStatus status,
        @Nullable String mitigation,
        @Nullable String owner,
        @Nullable LocalDate reviewDate,
        @Nullable @Schema(description = "An own kind; always there for OTHER") String kind,
        @Schema(required = true, description = "Of its happening, 0 to 1") BigDecimal probability,
        @Schema(required = true, description = "Whether the probability follows from the likelihood (1 is 0.1, 2 is 0.3, 3 is 0.5, 4 is 0.7, 5 is 0.9), since none was given") boolean probabilityDerived,
        @Nullable DayImpact dayImpact,
        @Nullable @Schema(description = "What it costs if it happens, in the currency of the plan") BigDecimal moneyImpact,
        @Schema(required = true, description = "The tasks it would delay; none: the plan as a whole") List<UUID> taskIds,
        @Nullable @Schema(description = "The assessment that found it; absent for a risk that somebody wrote") Found found,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
