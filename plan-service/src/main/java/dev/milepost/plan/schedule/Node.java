package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An activity while it is being scheduled: its place on the working-time axis of its own calendar, in half hours. */
final class Node {

    final Activity activity;
    final WorkCalendar calendar;
    final List<Tie> incoming = new ArrayList<>(2);
    final List<Tie> outgoing = new ArrayList<>(2);

    /** Predecessors that have no place in the order yet. */
    int waitingFor;
    /** Working half hours between start and finish. */
    long span;
    long earlyStart;
    long earlyStartInstant;
    long earlyFinishInstant;
    /** A milestone's side of its position: the morning before work, or the evening after it. */
    boolean milestoneInTheMorning;
    long lateFinish;
    long slackToSuccessors;
    @Nullable
    Why why;
    @Nullable
    WhyLate whyLate;

    Node(Activity activity, WorkCalendar calendar) {
        this.activity = activity;
        this.calendar = calendar;
        this.span = calendar.slotsUp(activity.durationDays());
    }

    String key() {
        return activity.key();
    }

    boolean isMilestone() {
        return span == 0;
    }

    boolean isStarted() {
        return activity.progress() != null;
    }

    boolean isFinished() {
        return activity.progress() != null && activity.progress().isFinished();
    }

    long earlyFinish() {
        return earlyStart + span;
    }

    long lateStart() {
        return lateFinish - span;
    }

    void startAt(long position, boolean inTheMorning) {
        earlyStart = position;
        milestoneInTheMorning = isMilestone() && inTheMorning;
        earlyStartInstant = startInstant(position);
        earlyFinishInstant = finishInstant(position + span);
    }

    /** Where work that starts at the position starts; for a milestone, its own side of it. */
    long startInstant(long position) {
        return isMilestone() && !milestoneInTheMorning ? calendar.finishInstant(position) : calendar.startInstant(position);
    }

    /** Where work that finishes at the position finishes; for a milestone, its own side of it. */
    long finishInstant(long position) {
        return milestoneInTheMorning ? calendar.startInstant(position) : calendar.finishInstant(position);
    }

    LocalDate earlyStartDate() {
        return Instants.date(earlyStartInstant);
    }

    LocalDate earlyFinishDate() {
        return Instants.date(earlyFinishInstant);
    }

    /** The last position of its finish that still counts as on the day; a morning milestone happens before that day's work. */
    long latestPositionOn(LocalDate day) {
        return milestoneInTheMorning ? calendar.positionAtStartOf(calendar.workingDayUpTo(day))
                : calendar.positionAtEndOf(day);
    }

    /** Days from one date up to another, the latter excluded, on which its calendar allows no work. */
    long nonWorkingDays(LocalDate from, LocalDate to) {
        return Math.max(0, to.toEpochDay() - from.toEpochDay() - calendar.workingDaysBetween(from, to));
    }

    WhyLate whyLate() {
        if (whyLate == null) {
            throw new IllegalStateException("The backward pass has not reached " + key());
        }
        return whyLate;
    }

    Why why() {
        if (why == null) {
            throw new IllegalStateException("The forward pass has not reached " + key());
        }
        return why;
    }
}
