package dev.milepost.plan.outline;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.schedule.Constraint;
import dev.milepost.plan.schedule.ConstraintType;

/**
 * A date set by hand on a task.
 *
 * @param type what the date asks
 * @param date needed by all types but ASAP and ALAP, where it is not kept
 */
@Schema(name = "TaskConstraint", description = "A date set by hand: SNET start no earlier than, SNLT start no later than, FNET and FNLT likewise for the finish, MSO must start on, MFO must finish on; ASAP (the default) and ALAP as soon and as late as possible")
public record Constrained(
        @Schema(required = true) @NotNull ConstraintType type,
        @Schema(description = "Needed by all types but ASAP and ALAP, which take none") @Nullable @CalendarDate LocalDate date) {

    static final Constrained AS_SOON_AS_POSSIBLE = new Constrained(ConstraintType.ASAP, null);

    public Constrained {
        date = type != null && type.needsDate() ? date : null;
    }

    /**
     * For the calculation.
     *
     * @param pointer where it stands in the request, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 422 without the date that the type needs
     */
    public Constraint constraint(String pointer) {
        if (type.needsDate() && date == null) {
            throw PlanProblem.CONSTRAINT_NEEDS_DATE.because("%s (%s) needs a date", type, type.inWords())
                    .at(pointer + "/date", "missing", "is needed for " + type);
        }
        return new Constraint(type, date);
    }
}
