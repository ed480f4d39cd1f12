package dev.milepost.roi.simulationrun;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.NewCaseSimulation;

/**
 * A simulation of a case that runs behind the request.
 *
 * @param samples in place of those of the simulation, for more than a request may draw while it waits; null for those
 */
@Schema(name = "NewCaseSimulationRun")
record NewCaseSimulationRun(@Schema(required = true) @NotNull @Valid NewCaseSimulation simulation,
        @Nullable @Schema(description = "In place of those of the simulation, for more than may be drawn while a request waits") @Min(100) @Max(1_000_000) Integer samples) {
}
