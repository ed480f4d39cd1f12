package dev.milepost.plan.pilot;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.wording.Reason;

/**
 * How one criterion stands.
 *
 * @param value of its KPI, if it has one that is known
 * @param met null where it can't be told; of a stop criterion, that it has come to pass
 */
record Judged(PilotCriterion criterion, Result.Kind kind, @Nullable BigDecimal value, @Nullable Boolean met, Reason because) {

    /** As it is kept with a verdict, in English. */
    Result result() {
        return new Result(criterion.key(), criterion.name(), kind, value, met, because.inEnglish());
    }
}
