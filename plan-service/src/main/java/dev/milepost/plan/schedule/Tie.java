package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/** A link while it is being scheduled: carries dates from one axis to the other, forward and back. */
final class Tie {

    /** Of links that ask for the same date the first in this order is named, whatever the order of input. */
    static final Comparator<Tie> ORDER = Comparator.<Tie, String> comparing(tie -> tie.predecessor.key())
            .thenComparing(tie -> tie.successor.key()).thenComparing(tie -> tie.link.type())
            .thenComparing(tie -> tie.link.lag().unit()).thenComparing(tie -> tie.link.lag().days());

    final Node predecessor;
    final Node successor;
    final Link link;
    private final long lag;
    private final boolean sameAxis;

    Tie(Node predecessor, Node successor, Link link) {
        this.predecessor = predecessor;
        this.successor = successor;
        this.link = link;
        this.lag = switch (link.lag().unit()) {
            case WORKING -> successor.calendar.slotsNearest(link.lag().days());
            case ELAPSED -> link.lag().days().multiply(BigDecimal.valueOf(WorkCalendar.SLOTS_PER_DAY))
                    .setScale(0, RoundingMode.HALF_UP).longValueExact();
        };
        this.sameAxis = link.lag().unit() == LagUnit.WORKING && predecessor.calendar == successor.calendar;
    }

    /** The earliest start of the successor that this link allows: FS EF+lag, SS ES+lag, FF EF+lag-d, SF ES+lag-d. */
    long earliestStart() {
        long end = sameAxis ? leavingPosition() + lag : positionAfterLag(leavingInstant());
        return link.type().holdsStart() ? end : end - successor.span;
    }

    /** Whether a milestone held by this link happens before the work of its day rather than after it. */
    boolean holdsInTheMorning() {
        if (sameAxis) {
            return leavesInTheMorning();
        }
        long instant = leavingInstant() + (link.lag().unit() == LagUnit.ELAPSED ? lag : 0);
        return instant != successor.calendar.finishInstant(successor.calendar.positionOf(instant));
    }

    /**
     * The latest finish of the predecessor that this link allows for given dates of the successor: FS S-lag, SS S-lag+d, FF
     * F-lag, SF F-lag+d.
     */
    long latestFinish(long successorStart) {
        long end = link.type().holdsStart() ? successorStart : successorStart + successor.span;
        long leaving = sameAxis ? end - lag : positionBeforeLag(end);
        return link.type().leavesFromFinish() ? leaving : leaving + predecessor.span;
    }

    LocalDate leavingDate() {
        return Instants.date(leavingInstant());
    }

    private long leavingPosition() {
        return link.type().leavesFromFinish() ? predecessor.earlyFinish() : predecessor.earlyStart;
    }

    private long leavingInstant() {
        return link.type().leavesFromFinish() ? predecessor.earlyFinishInstant : predecessor.earlyStartInstant;
    }

    private boolean leavesInTheMorning() {
        return predecessor.isMilestone() ? predecessor.milestoneInTheMorning : !link.type().leavesFromFinish();
    }

    private long positionAfterLag(long instant) {
        return switch (link.lag().unit()) {
            case WORKING -> successor.calendar.positionOf(instant) + lag;
            case ELAPSED -> successor.calendar.positionOf(instant + lag);
        };
    }

    /** Inverts {@link #positionAfterLag}: the last position of the predecessor's end that doesn't come out later. */
    private long positionBeforeLag(long end) {
        long latest = switch (link.lag().unit()) {
            case WORKING -> successor.calendar.startInstant(end - lag);
            case ELAPSED -> successor.calendar.startInstant(end) - lag;
        };
        long position = predecessor.calendar.positionOf(latest);
        boolean tooLate = leavesInTheMorning() && predecessor.calendar.startInstant(position) > latest;
        return tooLate ? position - 1 : position;
    }
}
