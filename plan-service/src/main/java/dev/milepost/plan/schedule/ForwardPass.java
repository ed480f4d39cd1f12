package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Gives every activity its early dates, predecessors first, and remembers what set them. */
final class ForwardPass {

    /** Something that keeps an activity from being earlier; {@code rank} decides between equals. */
    record Bound(long place, Rank rank, @Nullable Tie tie) {
    }

    private enum Rank {
        PLAN_START,
        STATUS_DATE,
        PARENT,
        CONSTRAINT,
        LINK
    }

    private static final int ALL = 100;
    private static final Comparator<Tie> FIRST_INSIDE = Comparator.comparingLong(Tie::leavingInstant)
            .thenComparing(Tie.ORDER);

    private final LocalDate planStart;
    private final @Nullable LocalDate statusDate;
    private final boolean reasons;

    /** @param reasons whether to tell what set the dates */
    ForwardPass(LocalDate planStart, @Nullable LocalDate statusDate, boolean reasons) {
        this.planStart = planStart;
        this.statusDate = statusDate;
        this.reasons = reasons;
    }

    void over(List<Node> predecessorsFirst) {
        predecessorsFirst.forEach(this::place);
    }

    private void place(Node node) {
        switch (node.role) {
            case WORK, MILESTONE -> placeActivity(node);
            case OPENING -> placeOpening(node);
            case BEGINNING -> {
                node.first = node.incoming.stream().min(FIRST_INSIDE).orElseThrow();
                node.startAt(node.first.earliestPlace());
            }
            case ENDING -> node.startAt(node.incoming.stream().mapToLong(Tie::earliestPlace).max().orElseThrow());
        }
    }

    private void placeActivity(Node node) {
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
        long last = node.calendar.positionAtEndOf(finish);
        if (node.isWork()) {
            node.span = last - first;
            node.startAt(Node.placeAt(first));
        } else {
            node.startAt(2 * last);
        }
        // Work may really have been done on a free day: the dates stay as recorded.
        node.earlyStartInstant = node.isWork() ? node.calendar.openingOf(start) : node.calendar.closingOf(finish);
        node.earlyFinishInstant = node.calendar.closingOf(finish);
        node.why = new Why.Done(start, finish);
    }

    private void placeUnderway(Node node, Progress progress) {
        long start = node.calendar.positionAtStartOf(progress.actualStart());
        if (statusDate != null && node.isWork()) {
            long remaining = node.span - node.span * progress.percentDone() / ALL;
            node.span = Math.max(start, node.calendar.positionAtStartOf(statusDate)) + remaining - start;
        }
        node.startAt(Node.placeAt(start));
        node.earlyStartInstant = node.calendar.openingOf(progress.actualStart());
        node.earlyFinishInstant = Math.max(node.earlyFinishInstant, node.earlyStartInstant);
        node.why = new Why.Underway(progress.actualStart(), node.earlyFinishDate());
    }

    private void placeByBounds(Node node) {
        Bound bound = node.activity.constraint().type().fixesDates() ? constraintBound(node) : null;
        if (bound == null) {
            bound = latestBound(node, floor(node));
        }
        node.startAt(bound.place());
        if (reasons) {
            node.why = why(node, bound);
        }
    }

    /** Nothing but links and a date of its own holds the opening of a summary; without either it lets everything through. */
    private void placeOpening(Node node) {
        Bound free = new Bound(node.axis.momentUpTo(Instants.startOf(planStart)), Rank.PLAN_START, null);
        Bound bound = latestBound(node, free);
        node.opened = bound.rank() == Rank.PLAN_START ? null : bound;
        node.startAt(bound.place());
    }

    private Bound floor(Node node) {
        Bound start = new Bound(Node.placeAt(node.calendar.positionAtStartOf(planStart)), Rank.PLAN_START, null);
        return statusDate == null ? start
                : later(start, new Bound(Node.placeAt(node.calendar.positionAtStartOf(statusDate)), Rank.STATUS_DATE, null));
    }

    private static Bound latestBound(Node node, Bound floor) {
        Bound latest = floor;
        Bound constraint = constraintBound(node);
        if (constraint != null) {
            latest = later(latest, constraint);
        }
        for (Tie tie : node.incoming) {
            if (!tie.inside) {
                latest = later(latest, new Bound(tie.earliestPlace(), Rank.LINK, tie));
            } else if (tie.predecessor.opened != null) {
                latest = later(latest, new Bound(tie.earliestPlace(), Rank.PARENT, tie));
            }
        }
        return latest;
    }

    private static @Nullable Bound constraintBound(Node node) {
        Constraint constraint = node.activity.constraint();
        WorkCalendar calendar = node.calendar;
        return switch (constraint.type()) {
            case SNET, MSO -> bound(node, morningOf(constraint.fixedDate(), node), true);
            case FNET -> bound(node, 2 * calendar.positionAtEndOf(calendar.workingDayFrom(constraint.fixedDate())), false);
            case MFO -> bound(node, 2 * calendar.positionAtEndOf(constraint.fixedDate()), false);
            case ASAP, ALAP, SNLT, FNLT -> null;
        };
    }

    private static long morningOf(LocalDate date, Node node) {
        long moment = Node.placeAt(node.calendar.positionAtStartOf(date));
        return node.axis == node.calendar ? moment : node.axis.momentFrom(node.calendar.instantOf(moment));
    }

    private static Bound bound(Node node, long moment, boolean ofStart) {
        return new Bound(node.placeFrom(moment, ofStart), Rank.CONSTRAINT, null);
    }

    private static Bound later(Bound one, Bound other) {
        if (one.place() != other.place()) {
            return one.place() > other.place() ? one : other;
        }
        if (one.rank() != other.rank()) {
            return one.rank().compareTo(other.rank()) > 0 ? one : other;
        }
        if (one.tie() != null && other.tie() != null) {
            return Tie.ORDER.compare(one.tie(), other.tie()) <= 0 ? one : other;
        }
        return one;
    }

    /** Told with the date of the node, which may be inside the summary that the bound really holds. */
    private Why why(Node node, Bound bound) {
        LocalDate date = node.earlyStartDate();
        return switch (bound.rank()) {
            case PLAN_START -> new Why.PlanStart(planStart, date, node.nonWorkingDays(planStart, date));
            case STATUS_DATE -> whyUnstarted(node, Objects.requireNonNull(statusDate));
            case PARENT -> whyInside(node, Objects.requireNonNull(bound.tie()).predecessor);
            case CONSTRAINT -> whyConstrained(node, node.activity.constraint());
            case LINK -> whyLinked(node, Objects.requireNonNull(bound.tie()));
        };
    }

    private static Why whyUnstarted(Node node, LocalDate statusDate) {
        return new Why.StatusDate(statusDate, node.earlyStartDate(),
                node.nonWorkingDays(statusDate, node.earlyStartDate()));
    }

    private static Why whyInside(Node node, Node opening) {
        Bound opened = Objects.requireNonNull(opening.opened);
        Why because = switch (opened.rank()) {
            case PARENT -> whyInside(node, Objects.requireNonNull(opened.tie()).predecessor);
            case LINK -> whyLinked(node, Objects.requireNonNull(opened.tie()));
            case CONSTRAINT, PLAN_START, STATUS_DATE -> whyConstrained(node, opening.activity.constraint());
        };
        return because instanceof Why.Parent further ? further
                : new Why.Parent(opening.key(), opening.activity.name(), because);
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
