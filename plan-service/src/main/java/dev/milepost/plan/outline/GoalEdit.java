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

/** What can be changed on a goal. */
@Schema(name = "GoalEdit")
public record GoalEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @NotNull BenefitType benefitType,
        @Nullable @Size(max = Texts.DESCRIPTION) String strategy,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Texts.SLUG, message = Texts.SLUG_WORDS) @Size(max = Texts.KEY) String> kpiKeys,
        @Nullable UUID processId,
        @Nullable @Size(max = Texts.NAME) String target) {
}
