package dev.milepost.plan.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.ConstraintType;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.LagUnit;
import dev.milepost.plan.schedule.Why;

/** What set the early dates, and under {@code late} what set the late ones. */
@Schema(name = "WhyView", description = "What set the early dates: a predecessor, a constraint, the plan's start, the status date or facts; nonWorkingDays says where the calendar added days. Under late, what set the late dates")
record WhyView(
        @Schema(required = true) Kind kind,
        @Schema(required = true, description = "The reason in one plain sentence") String text,
        @Nullable @Schema(description = "The key of the predecessor that decides") String predecessor,
        @Nullable @Schema(description = "Its id, for a plan's tasks") UUID predecessorId,
        @Nullable @Schema(description = "The day of the predecessor's end that counts") LocalDate predecessorDate,
        @Nullable DependencyType type,
        @Nullable BigDecimal lag,
        @Nullable LagUnit lagUnit,
        @Nullable ConstraintType constraint,
        @Nullable @Schema(description = "The date that the constraint, the plan's start or the status date names") LocalDate date,
        @Nullable @Schema(description = "The key of the task around it that holds it; what holds that is in the other fields") String parent,
        @Nullable @Schema(description = "Its id, for a plan's tasks") UUID parentId,
        @Nullable @Schema(description = "Days in between on which the calendar allows no work") Long nonWorkingDays,
        @Schema(required = true) WhyLateView late) {

    /** What can set an early date. */
    @Schema(name = "WhyKind")
    enum Kind {
        PREDECESSOR,
        CONSTRAINT,
        PLAN_START,
        STATUS_DATE,
        PROGRESS,
        DONE,
        AS_LATE_AS_POSSIBLE,
        PARENT,
        CHILDREN
    }

    /** How the keys of the calculation are told to callers. */
    record Naming(Function<String, String> key, Function<String, @Nullable UUID> id) {
    }

    static WhyView of(Why why, WhyLateView late, Naming naming) {
        String sentence = why.sentence();
        return switch (why) {
            case Why.Predecessor by -> new WhyView(Kind.PREDECESSOR, sentence, naming.key().apply(by.predecessor()),
                    naming.id().apply(by.predecessor()), by.predecessorDate(), by.type(), days(by.lag()), by.lag().unit(), null,
                    null, null, null, by.nonWorkingDays(), late);
            case Why.ByConstraint by -> plain(Kind.CONSTRAINT, sentence, by.constraint().type(), by.constraint().date(),
                    by.nonWorkingDays(), late);
            case Why.PlanStart by -> plain(Kind.PLAN_START, sentence, null, by.planStart(), by.nonWorkingDays(), late);
            case Why.StatusDate by -> plain(Kind.STATUS_DATE, sentence, null, by.statusDate(), by.nonWorkingDays(), late);
            case Why.Underway by -> plain(Kind.PROGRESS, sentence, null, by.actualStart(), null, late);
            case Why.Done by -> plain(Kind.DONE, sentence, null, by.actualFinish(), null, late);
            case Why.AsLateAsPossible by -> plain(Kind.AS_LATE_AS_POSSIBLE, sentence, ConstraintType.ALAP, null, null, late);
            case Why.Parent by -> of(by.because(), late, naming).inside(by, naming);
            case Why.Children by -> plain(Kind.CHILDREN, sentence, null, by.finish(), null, late);
        };
    }

    private WhyView inside(Why.Parent around, Naming naming) {
        return new WhyView(Kind.PARENT, around.sentence(), predecessor, predecessorId, predecessorDate, type, lag, lagUnit,
                constraint, date, naming.key().apply(around.parent()), naming.id().apply(around.parent()), nonWorkingDays,
                late);
    }

    static BigDecimal days(Lag lag) {
        BigDecimal stripped = lag.days().stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static WhyView plain(Kind kind, String sentence, @Nullable ConstraintType constraint, @Nullable LocalDate date,
            @Nullable Long nonWorkingDays, WhyLateView late) {
        return new WhyView(kind, sentence, null, null, null, null, null, null, constraint, date, null, null, nonWorkingDays,
                late);
    }
}
