package dev.milepost.plan.outline;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A goal to add. */
@Schema(name = "NewGoal")
public record NewGoal(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @Schema(required = true) @NotNull BenefitType benefitType,
        @Schema(description = "The line of the organization's strategy that it serves") @Nullable @Size(max = Texts.DESCRIPTION) String strategy,
        @Schema(description = "The keys of the KPIs in the roi service that measure it") @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Texts.SLUG, message = Texts.SLUG_WORDS) @Size(max = Texts.KEY) String> kpiKeys,
        @Schema(description = "The process that gets better by it") @Nullable UUID processId,
        @Schema(description = "What is to be reached, in words") @Nullable @Size(max = Texts.NAME) String target) {

    GoalEdit edit() {
        return new GoalEdit(externalId, name, description, benefitType, strategy, kpiKeys, processId, target);
    }
}
