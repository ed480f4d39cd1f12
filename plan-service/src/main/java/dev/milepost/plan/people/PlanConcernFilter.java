package dev.milepost.plan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which concerns of a whole plan a list shows. */
public class PlanConcernFilter {

    private static final int LONGEST = 3_650;

    @QueryParam("status")
    @Parameter(description = "One or several of OPEN, ANSWERED, CLOSED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("olderThanDays")
    @Parameter(description = "Only those raised more than so many days ago, 0 to 3650; with status=OPEN those that wait too long")
    @Nullable
    Integer olderThanDays;

    @QueryParam("q")
    @Parameter(description = "Part of the concern or its answer, in any case")
    @Nullable
    String q;

    Set<ConcernStatus> statuses() {
        return Choices.of(ConcernStatus.class, "status", status);
    }

    /** The day before which they were raised, null where the age does not matter. */
    @Nullable
    LocalDate raisedBefore(LocalDate today) {
        if (olderThanDays == null) {
            return null;
        }
        if (olderThanDays < 0 || olderThanDays > LONGEST) {
            throw KitProblem.INVALID_PARAMETER.because("olderThanDays is %d, must be 0 to %d", olderThanDays, LONGEST)
                    .at("?olderThanDays", "out-of-range", "must be 0 to " + LONGEST);
        }
        return today.minusDays(olderThanDays);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
