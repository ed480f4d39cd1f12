package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A link while it is being scheduled: carries moments from one axis to the other, forward and back. Every step is
 * monotone and its inverse exact, so that late dates are the latest there are.
 */
final class Tie {

    /** Of links that ask for the same date the first in this order is named, whatever the order of input. */
    static final Comparator<Tie> ORDER = Comparator.<Tie, String> comparing(tie -> tie.predecessor.key())
            .thenComparing(tie -> tie.successor.key()).thenComparing(tie -> tie.link.type())
            .thenComparing(tie -> tie.link.lag().unit()).thenComparing(tie -> tie.link.lag().days());

    final Node predecessor;
    final Node successor;
    final Link link;
    /** Ties a summary to what is inside it, instead of a link that somebody drew. */
    final boolean inside;
    private final boolean elapsed;
    private final long lag;
    /** Whose working days a working lag counts. */
    private final WorkCalendar counting;
    private final boolean sameAxis;

    Tie(Node predecessor, Node successor, Link link, boolean inside) {
        this.predecessor = predecessor;
        this.successor = successor;
        this.link = link;
        this.inside = inside;
        this.elapsed = link.lag().unit() == LagUnit.ELAPSED;
        this.counting = successor.calendar;
        this.lag = elapsed
                ? link.lag().days().multiply(BigDecimal.valueOf(WorkCalendar.SLOTS_PER_DAY))
                        .setScale(0, RoundingMode.HALF_UP).longValueExact()
                : counting.slotsNearest(link.lag().days());
        this.sameAxis = !elapsed && predecessor.axis == counting && successor.axis == counting;
    }

    /** The earliest place of the successor that this link allows: FS EF+lag, SS ES+lag, FF EF+lag-d, SF ES+lag-d. */
    long earliestPlace() {
        return successor.placeFrom(arriving(), link.type().holdsStart());
    }

    private long arriving() {
        if (sameAxis) {
            return leaving() + 2 * lag;
        }
        if (elapsed) {
            return successor.axis.momentFrom(leavingInstant() + lag);
        }
        long counted = (predecessor.axis == counting ? leaving() : counting.momentFrom(leavingInstant())) + 2 * lag;
        return successor.axis == counting ? counted : successor.axis.momentFrom(counting.instantOf(counted));
    }

    /** The latest place of the predecessor that moves the successor no further than to the given place. */
    long latestPlace(long successorPlace) {
        long arriving = successor.heldBy(successorPlace, link.type().holdsStart());
        return predecessor.placeUpTo(latestLeaving(arriving), !link.type().leavesFromFinish());
    }

    private long latestLeaving(long arriving) {
        if (sameAxis) {
            return arriving - 2 * lag;
        }
        if (elapsed) {
            return predecessor.axis.momentUpTo(successor.axis.instantOf(arriving) - lag);
        }
        long counted = successor.axis == counting ? arriving : counting.momentUpTo(successor.axis.instantOf(arriving));
        long left = counted - 2 * lag;
        return predecessor.axis == counting ? left : predecessor.axis.momentUpTo(counting.instantOf(left));
    }

    /** Whether it still holds anything: what has begun waits for nothing, and a start that is a fact moves no more. */
    boolean isAlive() {
        if (successor.isStarted() || (predecessor.isStarted() && !link.type().leavesFromFinish())) {
            return false;
        }
        return successor.role != Node.Role.BEGINNING || successor.first == this;
    }

    LocalDate leavingDate() {
        return Instants.date(leavingInstant());
    }

    long leavingInstant() {
        return link.type().leavesFromFinish() ? predecessor.earlyFinishInstant : predecessor.earlyStartInstant;
    }

    private long leaving() {
        return link.type().leavesFromFinish() ? predecessor.finishOf(predecessor.early) : predecessor.early;
    }
}
