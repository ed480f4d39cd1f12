package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.selection.Method;

/** What to do next, in order, and how that was decided. */
@Schema(name = "NextSteps")
record NextStepsView(
        @Schema(required = true, description = "RANKED without a budget: points gained per day, each after those before it. EXACT: no other choice within the budget gains more. GREEDY: too many to find the best; the guarantee says how close this is at least") Method method,
        @Nullable @Schema(description = "Working days that may be spent; absent without a budget") BigDecimal budgetDays,
        @Schema(required = true, description = "Working days of all steps together") BigDecimal effortDays,
        @Schema(required = true, description = "Points of the total that all steps together add, with open questions counted as the lowest value") BigDecimal gain,
        @Nullable @Schema(description = "With GREEDY: the gain is at least this share, 0 to 1, of the best possible one") BigDecimal guarantee,
        @Schema(required = true, description = "The most points per day first") List<NextStep> steps,
        @Schema(required = true, description = "Open recommendations that are not among the steps") List<LeftOut> leftOut,
        @Schema(required = true, description = "Recommendations on their way into a plan; what they raise counts as raised, and their effort is no part of the budget") List<UUID> underWay) {

    /** A recommendation to follow. */
    @Schema(name = "NextStep")
    record NextStep(
            @Schema(required = true) UUID recommendationId,
            @Schema(required = true) String key,
            @Schema(required = true) String title,
            @Schema(required = true, description = "The step of the plan it belongs to") String stepKey,
            @Nullable @Schema(description = "Code of the challenge it answers") String challenge,
            @Schema(required = true, description = "Working days of one person") BigDecimal effortDays,
            @Schema(required = true, description = "Points it adds after the steps before it: a question raised twice counts once") BigDecimal gain,
            @Schema(required = true, description = "gain / effortDays") BigDecimal gainPerDay,
            @Schema(required = true, description = "Working days up to and with this step") BigDecimal cumulatedDays,
            @Schema(required = true, description = "Points added up to and with this step") BigDecimal cumulatedGain,
            @Schema(required = true, description = "Keys of the questions it raises and no step before it does") List<String> questions) {
    }

    /** A recommendation that is not followed now. */
    @Schema(name = "StepLeftOut")
    record LeftOut(
            @Schema(required = true) UUID recommendationId,
            @Schema(required = true) String title,
            @Schema(required = true) BigDecimal effortDays,
            @Schema(required = true) Reason reason) {
    }

    /** Why a recommendation is left out. */
    @Schema(name = "StepLeftOutReason")
    enum Reason {
        /** Other steps within the budget gain more. */
        BUDGET,
        /** What it raises is raised by the steps, or is on its way. */
        ADDS_NOTHING
    }
}
