package dev.milepost.roi.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.money.Amount;
import dev.milepost.roi.simulation.Distribution;

/** What an uncertain number may turn out to be; the type says which of the other fields it needs. */
@Schema(name = "DistributionInput")
public record DistributionInput(@Schema(required = true) @NotNull Type type,
        @Schema(description = "TRIANGULAR, PERT, UNIFORM") @Nullable @Amount BigDecimal min,
        @Schema(description = "The most likely value; TRIANGULAR, PERT") @Nullable @Amount BigDecimal mode,
        @Schema(description = "TRIANGULAR, PERT, UNIFORM") @Nullable @Amount BigDecimal max,
        @Schema(description = "NORMAL, LOGNORMAL (of the value itself, above 0)") @Nullable @Amount BigDecimal mean,
        @Schema(description = "Standard deviation; NORMAL, LOGNORMAL (of the value itself)") @Nullable @Amount BigDecimal deviation,
        @Schema(description = "That it happens, from 0 to 1; BERNOULLI, which is 1 then and 0 otherwise") @Nullable @Amount BigDecimal probability,
        @Schema(description = "DISCRETE") @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid Choice> choices) {

    public enum Type {
        TRIANGULAR,
        PERT,
        NORMAL,
        LOGNORMAL,
        UNIFORM,
        BERNOULLI,
        DISCRETE
    }

    /** One value with its weight beside the others. */
    @Schema(name = "DistributionChoice")
    public record Choice(@Schema(required = true) @NotNull @Amount BigDecimal value,
            @Schema(required = true, description = "Above 0") @NotNull @Amount BigDecimal weight) {
    }

    /**
     * @param pointer where it stands in the request
     * @throws ProblemException 422 where a field is missing, or the fields contradict each other
     */
    public Distribution distribution(String pointer) {
        return switch (type) {
            case TRIANGULAR -> made(pointer, () -> new Distribution.Triangular(number(min, pointer, "min"),
                    number(mode, pointer, "mode"), number(max, pointer, "max")));
            case PERT -> made(pointer, () -> new Distribution.Pert(number(min, pointer, "min"), number(mode, pointer, "mode"),
                    number(max, pointer, "max")));
            case NORMAL -> made(pointer, () -> new Distribution.Normal(number(mean, pointer, "mean"),
                    number(deviation, pointer, "deviation")));
            case LOGNORMAL -> made(pointer, () -> new Distribution.LogNormal(number(mean, pointer, "mean"),
                    number(deviation, pointer, "deviation")));
            case UNIFORM -> made(pointer, () -> new Distribution.Uniform(number(min, pointer, "min"),
                    number(max, pointer, "max")));
            case BERNOULLI -> made(pointer, () -> new Distribution.Bernoulli(number(probability, pointer, "probability")));
            case DISCRETE -> made(pointer, () -> new Distribution.Discrete(choices == null ? List.of()
                    : choices.stream().map(choice -> new Distribution.Discrete.Choice(choice.value().doubleValue(),
                            choice.weight().doubleValue())).toList()));
        };
    }

    private Distribution made(String pointer, Supplier<Distribution> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException contradiction) {
            throw SimulationProblem.DISTRIBUTION_INVALID.because("%s: %s", type, contradiction.getMessage())
                    .at(pointer, "invalid", String.valueOf(contradiction.getMessage()));
        }
    }

    private double number(@Nullable BigDecimal value, String pointer, String field) {
        if (value == null) {
            throw SimulationProblem.DISTRIBUTION_INVALID.because("%s needs %s", type, field)
                    .at(pointer + "/" + field, "missing", "must be sent for " + type);
        }
        return value.doubleValue();
    }
}
