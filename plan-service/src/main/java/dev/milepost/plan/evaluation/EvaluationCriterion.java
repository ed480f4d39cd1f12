package dev.milepost.plan.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.decision.Aim;
import dev.milepost.plan.decision.Criterion;

/** What the options of an evaluation are compared by. */
@Schema(name = "EvaluationCriterion")
public record EvaluationCriterion(
        @Schema(required = true, description = "What values name it by") @NotNull @Size(max = 100) @Pattern(regexp = KEY, message = KEY_WORDS) String key,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2_000) String description,
        @Schema(required = true, description = "Only the proportions of the weights matter; 0 for a knock-out alone") @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6) BigDecimal weight,
        @Schema(required = true, description = "BENEFIT where more is better, COST where less is") @NotNull Aim aim,
        @Schema(description = "Of the scale") @Nullable @DecimalMin("-1000000000000") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6) BigDecimal minimum,
        @Schema(description = "Of the scale, above the minimum") @Nullable @DecimalMin("-1000000000000") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6) BigDecimal maximum,
        @Nullable @Valid CriterionKnockOut knockOut,
        @Schema(description = "12, 24 or 36: the value is what an option costs in so many months, worked out from its costs") @Nullable Integer totalCostMonths) {

    /** Whether an option grows with the business. */
    public static final String SCALABILITY = "scalability";
    /** Whether an option can be changed later. */
    public static final String FLEXIBILITY = "flexibility";

    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String KEY_WORDS = "must be lower-case letters and digits, with single hyphens between";
    static final Set<Integer> MONTHS = Set.of(12, 24, 36);

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
    private static final int LONGEST = 36;

    /** Seven of the same weight: rated 1 to 5, the cost worked out over three years. */
    static List<EvaluationCriterion> usual() {
        return List.of(rated("features", "Features"),
                new EvaluationCriterion("cost", "Cost", null, BigDecimal.ONE, Aim.COST, null, null, null, LONGEST),
                rated(SCALABILITY, "Scalability"), rated("compatibility", "Compatibility"), rated(FLEXIBILITY, "Flexibility"),
                rated("data-protection", "Data protection"), rated("exit", "Way out"));
    }

    private static EvaluationCriterion rated(String key, String name) {
        return new EvaluationCriterion(key, name, null, BigDecimal.ONE, Aim.BENEFIT, LOWEST, HIGHEST, null, null);
    }

    Criterion criterion() {
        return new Criterion(key, name, weight, aim, minimum, maximum, knockOut == null ? null : knockOut.knockOut());
    }

    boolean holds(BigDecimal value) {
        return (minimum == null || value.compareTo(minimum) >= 0) && (maximum == null || value.compareTo(maximum) <= 0);
    }

    boolean counts() {
        return weight.signum() > 0 || knockOut != null;
    }
}
