package dev.milepost.plan.gate;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;

/**
 * One thing that must be true.
 *
 * @param taskId of TASK_DONE
 * @param kpi of KPI
 * @param pilotId of PILOT_SCALED
 * @param aiSystemId of AI_SYSTEM_SHEET
 */
@Schema(name = "GateCriterion", description = "One thing that must be true before the gate opens")
record Criterion(
        @Schema(required = true, description = "Unique in the gate") @NotNull @Size(max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case letters and digits, with single hyphens between") String key,
        @Schema(required = true) @NotNull CriterionType type,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(description = "The task that must be done, for TASK_DONE") @Nullable UUID taskId,
        @Schema(description = "The rule that the KPI must keep, for KPI") @Nullable @Valid KpiRule kpi,
        @Schema(description = "The pilot whose verdict must be SCALE, for PILOT_SCALED") @Nullable UUID pilotId,
        @Schema(description = "The AI system of the assessment service's register whose sheet must be complete, for AI_SYSTEM_SHEET") @Nullable UUID aiSystemId) {

    /** One that asks for no AI system. */
    Criterion(String key, CriterionType type, String name, @Nullable UUID taskId, @Nullable KpiRule kpi,
            @Nullable UUID pilotId) {
        this(key, type, name, taskId, kpi, pilotId, null);
    }

    /** @param pointer where it stands in the request, for the problem */
    void requireWhole(String pointer) {
        requireOnly(CriterionType.TASK_DONE, taskId, pointer + "/taskId");
        requireOnly(CriterionType.KPI, kpi, pointer + "/kpi");
        requireOnly(CriterionType.PILOT_SCALED, pilotId, pointer + "/pilotId");
        requireOnly(CriterionType.AI_SYSTEM_SHEET, aiSystemId, pointer + "/aiSystemId");
        if (kpi != null) {
            kpi.requireWhole(pointer + "/kpi");
        }
    }

    private void requireOnly(CriterionType needs, @Nullable Object value, String pointer) {
        if ((type == needs) != (value != null)) {
            throw GateProblem.CRITERION_INCOMPLETE
                    .because("The criterion %s is of type %s, which %s this field", key, type,
                            type == needs ? "needs" : "has no use for")
                    .at(pointer, type == needs ? "missing" : "not-expected", "belongs to " + needs);
        }
    }
}
