package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.BenefitType;

/** An opportunity as callers see it. */
@Schema(name = "OpportunityView")
public record OpportunityView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) OpportunityStatus status,
        @Schema(required = true, description = "What good it would do, the main one first") List<BenefitType> benefitTypes,
        @Nullable @Schema(description = "How much it changes: 1 hardly anything to 5 a great deal") Integer impact,
        @Nullable @Schema(description = "How sure it can be done: 1 hardly to 5 certainly") Integer feasibility,
        @Nullable @Schema(description = "How well it serves the organization's strategy: 1 to 5") Integer alignment,
        @Nullable @Schema(description = "RICE: people or cases it reaches in a period, the same period for all") BigDecimal reach,
        @Nullable @Schema(description = "RICE: how sure the other numbers are, 0 to 1") BigDecimal confidence,
        @Nullable @Schema(description = "RICE: work it takes, such as person-months, the same unit for all; above 0") BigDecimal effort,
        @Nullable @Schema(description = "WSJF: value to users and business, relative to the others") BigDecimal value,
        @Nullable @Schema(description = "WSJF: how much waiting would cost, relative to the others") BigDecimal urgency,
        @Nullable @Schema(description = "WSJF: risk it takes away and openings it makes, relative to the others") BigDecimal riskReduction,
        @Nullable @Schema(description = "WSJF: how large it is, relative to the others; above 0") BigDecimal size,
        @Schema(required = true, description = "Where it stands on criteria of your own") List<CriterionValue> criteria,
        @Nullable @Schema(description = "The piece of the business it is about") UUID processId,
        @Nullable @Schema(description = "How it became part of a plan; absent before") ChoiceView choice,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
