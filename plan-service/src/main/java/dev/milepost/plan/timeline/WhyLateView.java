package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.ConstraintType;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.WhyLate;

/** What set the late dates. */
@Schema(name = "WhyLateView")
record WhyLateView(
        @Schema(required = true) Kind kind,
        @Schema(required = true, description = "The reason in one plain sentence") String text,
        @Nullable @Schema(description = "The key of the successor that decides") String successor,
        @Nullable @Schema(description = "Its id, for a plan's tasks") UUID successorId,
        @Nullable @Schema(description = "The late date of the successor's end that counts") LocalDate successorDate,
        @Nullable DependencyType type,
        @Nullable BigDecimal lag,
        @Nullable LagUnit lagUnit,
        @Nullable ConstraintType constraint,
        @Nullable @Schema(description = "The deadline, the plan's finish, or the date that the constraint names") LocalDate date) {

    /** What can set a late date. */
    @Schema(name = "WhyLateKind")
    enum Kind {
        SUCCESSOR,
        PLAN_FINISH,
        DEADLINE,
        CONSTRAINT,
        DONE
    }

    static WhyLateView of(WhyLate why, WhyView.Naming naming) {
        String sentence = why.sentence();
        return switch (why) {
            case WhyLate.Successor by -> new WhyLateView(Kind.SUCCESSOR, sentence, naming.key().apply(by.successor()),
                    naming.id().apply(by.successor()), by.successorDate(), by.type(), WhyView.days(by.lag()), by.lag().unit(),
                    null, null);
            case WhyLate.PlanFinish by -> plain(Kind.PLAN_FINISH, sentence, null, by.date());
            case WhyLate.Deadline by -> plain(Kind.DEADLINE, sentence, null, by.deadline());
            case WhyLate.ByConstraint by -> plain(Kind.CONSTRAINT, sentence, by.constraint().type(), by.constraint().date());
            case WhyLate.Done by -> plain(Kind.DONE, sentence, null, by.actualFinish());
        };
    }

    private static WhyLateView plain(Kind kind, String sentence, @Nullable ConstraintType constraint,
            @Nullable LocalDate date) {
        return new WhyLateView(kind, sentence, null, null, null, null, null, null, constraint, date);
    }
}
