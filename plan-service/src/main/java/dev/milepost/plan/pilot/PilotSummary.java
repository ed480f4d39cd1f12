package dev.milepost.plan.pilot;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A pilot in a line.
 *
 * @param verdict of the last iteration that was decided
 * @param cap what it may cost, in the currency of the plan
 * @param spent what people say it has cost
 * @param stopRuleBroken in the current iteration
 */
public record PilotSummary(String name, String hypothesis, PilotStatus status, int iteration, @Nullable Verdict verdict,
        @Nullable BigDecimal cap, @Nullable BigDecimal spent, boolean stopRuleBroken) {

    static PilotSummary of(PilotFacts pilot) {
        return new PilotSummary(pilot.name(), pilot.hypothesis(), pilot.status(), pilot.iteration(), pilot.verdict(),
                pilot.costCap(), pilot.spent(), pilot.brokenAt() != null);
    }
}
