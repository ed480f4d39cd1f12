package dev.milepost.roi.businesscase;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.uncertainty.NewSimulation.Driver;
import dev.milepost.roi.uncertainty.NewSimulation.Pair;

/**
 * How to simulate a case.
 *
 * @param scenario whose lines and certain drivers are taken
 * @param drivers distributions in place of, or beside, those that the case keeps
 */
@Schema(name = "NewCaseSimulation")
public record NewCaseSimulation(
        @Nullable @Size(max = 60) @Schema(description = "Whose lines and certain drivers are taken; EXPECTED if absent") String scenario,
        @Nullable @Size(max = 50) @Schema(description = "Distributions in place of, or beside, those that the case keeps") List<@NotNull @Valid Driver> drivers,
        @Nullable @Schema(description = "Whether freed time counts; true if absent") Boolean freedTime,
        @Schema(description = "Pairs of drivers that go together; all others are drawn apart") @Size(max = 200) List<@NotNull @Valid Pair> correlations,
        @Schema(defaultValue = "10000") @Min(100) @Max(100_000) Integer samples,
        @Schema(defaultValue = "1", description = "The same seed gives the same figures") Long seed) {

    static final int USUAL_SAMPLES = 10_000;

    public NewCaseSimulation {
        samples = Objects.requireNonNullElse(samples, USUAL_SAMPLES);
        seed = Objects.requireNonNullElse(seed, 1L);
        correlations = Objects.requireNonNullElse(correlations, List.of());
    }
}
