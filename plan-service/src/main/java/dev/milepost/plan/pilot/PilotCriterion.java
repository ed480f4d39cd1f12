package dev.milepost.plan.pilot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;

/** By what a pilot is judged: a rule on a KPI, or what somebody says with evidence. */
@Schema(name = "PilotCriterion", description = "By what a pilot is judged: a rule on a KPI of the roi service, or, without one, what somebody says with evidence")
record PilotCriterion(
        @Schema(required = true, description = "Unique among the pilot's criteria") @NotNull @Size(max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") String key,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Valid KpiRule kpi) {
}
