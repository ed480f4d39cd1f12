package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Gives every activity its early dates, predecessors first, and remembers what set them. */
final class ForwardPass {

    /** Something that keeps an activity from starting earlier; {@code rank} decides between equals. */
    private record Bound(long start, boolean inTheMorning, Rank rank, @Nullable Tie tie) {
    }

    private enum Rank {
        PLAN_START,
        STATUS_DATE,
        CONSTRAINT,
        LINK
    }

    private final LocalDate planStart;
    private final @Nullable LocalDate statusDate;

    ForwardPass(LocalDate planStart, @Nullable LocalDate statusDate) {
        this.planStart = planStart;
        this.statusDate = statusDate;
    }

    void over(List<Node> predecessorsFirst) {
        predecessorsFirst.forEach(this::place);
    }

    private void place(Node node) {
        Progress progress = node.activity.progress();
        if (progress == null) {
            placeByBounds(node);
        } else if (progress.actualFinish() == null) {
            placeUnderway(node, progress);
        } else {
            placeDone(node, progress.actualStart(), progress.actualFinish());
        }
    }

    private static void placeDone(Node node, LocalDate start, LocalDate finish) {
        long first = node.calendar.positionAtStartOf(start);
        boolean milestone = node.isMilestone();
        node.span = milestone ? 0 : node.calendar.positionAtEndOf(finish) - first;
        node.startAt(milestone ? node.calendar.positionAtEndOf(finish) : first, false);
        // Work may really have been done on a free day: the dates stay as recorded.
        node.earlyStartInstant = node.calendar.openingOf(milestone ? finish : start);
        node.earlyFinishInstant = node.calendar.closingOf(finish);
        node.why = new Why.Done(start, finish);
    }

    private void placeUnderway(Node node, Progress progress) {
        long start = node.calendar.positionAtStartOf(progress.actualStart());
        if (statusDate != null) {
            long remaining = node.span - node.span * progress.percentDone() / 100;
            node.span = Math.max(start, node.calendar.positionAtStartOf(statusDate)) + remaining - start;
        }
        node.startAt(start, true);
        node.earlyStartInstant = node.calendar.openingOf(progress.actualStart());
        node.why = new Why.Underway(progress.actualStart(), node.earlyFinishDate());
    }

    private void placeByBounds(Node node) {
        Bound bound = fixedBound(node);
        if (bound == null) {
            bound = bounds(node);
        }
        node.startAt(bound.start(), bound.inTheMorning());
        node.why = why(node, bound);
    }

    private static @Nullable Bound fixedBound(Node node) {
        Constraint constraint = node.activity.constraint();
        return constraint.type().fixesDates() ? constraintBound(node, constraint) : null;
    }

    private Bound bounds(Node node) {
        Bound latest = new Bound(node.calendar.positionAtStartOf(planStart), true, Rank.PLAN_START, null);
        if (statusDate != null) {
            latest = later(node, latest,
                    new Bound(node.calendar.positionAtStartOf(statusDate), true, Rank.STATUS_DATE, null));
        }
        Bound constraint = constraintBound(node, node.activity.constraint());
        if (constraint != null) {
            latest = later(node, latest, constraint);
        }
        for (Tie tie : node.incoming) {
            latest = later(node, latest, new Bound(tie.earliestStart(), tie.holdsInTheMorning(), Rank.LINK, tie));
        }
        return latest;
    }

    private static @Nullable Bound constraintBound(Node node, Constraint constraint) {
        WorkCalendar calendar = node.calendar;
        return switch (constraint.type()) {
            case SNET, MSO -> new Bound(calendar.positionAtStartOf(constraint.fixedDate()), true, Rank.CONSTRAINT, null);
            case FNET -> new Bound(calendar.positionAtEndOf(calendar.workingDayFrom(constraint.fixedDate())) - node.span,
                    false, Rank.CONSTRAINT, null);
            case MFO -> new Bound(calendar.positionAtEndOf(constraint.fixedDate()) - node.span, false, Rank.CONSTRAINT,
                    null);
            case ASAP, ALAP, SNLT, FNLT -> null;
        };
    }

    private static Bound later(Node node, Bound one, Bound other) {
        if (one.start() != other.start()) {
            return one.start() > other.start() ? one : other;
        }
        if (node.isMilestone() && one.inTheMorning() != other.inTheMorning()) {
            return one.inTheMorning() ? one : other;
        }
        if (one.rank() != other.rank()) {
            return one.rank().compareTo(other.rank()) > 0 ? one : other;
        }
        if (one.tie() != null && other.tie() != null) {
            return Tie.ORDER.compare(one.tie(), other.tie()) <= 0 ? one : other;
        }
        return one;
    }

    private Why why(Node node, Bound bound) {
        LocalDate date = node.earlyStartDate();
        return switch (bound.rank()) {
            case PLAN_START -> new Why.PlanStart(planStart, date, node.nonWorkingDays(planStart, date));
            case STATUS_DATE -> whyUnstarted(node, Objects.requireNonNull(statusDate));
            case CONSTRAINT -> whyConstrained(node, node.activity.constraint());
            case LINK -> whyLinked(node, Objects.requireNonNull(bound.tie()));
        };
    }

    private static Why whyUnstarted(Node node, LocalDate statusDate) {
        return new Why.StatusDate(statusDate, node.earlyStartDate(),
                node.nonWorkingDays(statusDate, node.earlyStartDate()));
    }

    private static Why whyConstrained(Node node, Constraint constraint) {
        LocalDate set = switch (constraint.type()) {
            case FNET, MFO -> node.earlyFinishDate();
            case SNET, MSO, ASAP, ALAP, SNLT, FNLT -> node.earlyStartDate();
        };
        return new Why.ByConstraint(constraint, set, node.nonWorkingDays(constraint.fixedDate(), set));
    }

    private static Why whyLinked(Node node, Tie tie) {
        LocalDate set = tie.link.type().holdsStart() ? node.earlyStartDate() : node.earlyFinishDate();
        return new Why.Predecessor(tie.predecessor.key(), tie.predecessor.activity.name(), tie.link.type(),
                tie.link.lag(), tie.leavingDate(), set, node.nonWorkingDays(tie.leavingDate(), set));
    }
}
