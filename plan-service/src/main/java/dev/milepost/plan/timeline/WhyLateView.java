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
        @Nullable @Schema(description = "The deadline, the plan's finish, or the date that the constraint names") LocalDate date,
        @Nullable @Schema(description = "The key of the task around it that bounds it; what bounds that is in the other fields") String parent,
        @Nullable @Schema(description = "Its id, for a plan's tasks") UUID parentId) {

    /** What can set a late date. */
    @Schema(name = "WhyLateKind")
    enum Kind {
        SUCCESSOR,
        PLAN_FINISH,
        DEADLINE,
        CONSTRAINT,
        DONE,
        PARENT,
        CHILDREN
    }

    static WhyLateView of(WhyLate why, WhyView.Naming naming) {
        String sentence = why.sentence();
        return switch (why) {
            case WhyLate.Successor by -> new WhyLateView(Kind.SUCCESSOR, sentence, naming.key().apply(by.successor()),
                    naming.id().apply(by.successor()), by.successorDate(), by.type(), WhyView.days(by.lag()), by.lag().unit(),
                    null, null, null, null);
            case WhyLate.PlanFinish by -> plain(Kind.PLAN_FINISH, sentence, null, by.date());
            case WhyLate.Deadline by -> plain(Kind.DEADLINE, sentence, null, by.deadline());
            case WhyLate.ByConstraint by -> plain(Kind.CONSTRAINT, sentence, by.constraint().type(), by.constraint().date());
            case WhyLate.Done by -> plain(Kind.DONE, sentence, null, by.actualFinish());
            case WhyLate.Parent by -> of(by.because(), naming).inside(by, naming);
            case WhyLate.Children by -> plain(Kind.CHILDREN, sentence, null, by.finish());
        };
    }

    private WhyLateView inside(WhyLate.Parent around, WhyView.Naming naming) {
        return new WhyLateView(Kind.PARENT, around.sentence(), successor, successorId, successorDate, type, lag, lagUnit,
                constraint, date, naming.key().apply(around.parent()), naming.id().apply(around.parent()));
    }

    private static WhyLateView plain(Kind kind, String sentence, @Nullable ConstraintType constraint,
            @Nullable LocalDate date) {
        return new WhyLateView(kind, sentence, null, null, null, null, null, null, constraint, date, null, null);
    }
}
