package dev.milepost.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity while it is being scheduled. Work takes a span of positions on the axis of its calendar; everything else is a
 * point. A place is the moment of the start: odd for work, whose start lies after any gap, of either side for a point.
 */
final class Node {

    /** What a node stands for: a summary has one for each thing that others may be tied to. */
    enum Role {
        WORK,
        MILESTONE,
        /** Before which nothing inside a summary starts. */
        OPENING,
        /** The first start inside a summary. */
        BEGINNING,
        /** The last finish inside a summary. */
        ENDING;

        boolean isOfSummary() {
            return this != WORK && this != MILESTONE;
        }
    }

    final Activity activity;
    final Role role;
    /** Whose positions its place counts: its calendar's, for the points of a summary plain instants. */
    final WorkCalendar axis;
    final WorkCalendar calendar;
    final List<Tie> incoming = new ArrayList<>(2);
    final List<Tie> outgoing = new ArrayList<>(2);

    /** Predecessors that have no place in the order yet. */
    int waitingFor;
    /** Working half hours between start and finish. */
    long span;
    /** Its place at the earliest. */
    long early;
    long earlyStartInstant;
    long earlyFinishInstant;
    /** Its place at the latest that keeps the plan's finish, deadlines and constraints. */
    long late;
    /** A milestone that may fall on the morning after the plan's finish is told as of the evening before. */
    long lateToldUpTo = Long.MAX_VALUE;
    /** Whether nothing but the plan's finish bounds its late place. */
    boolean boundByPlanFinish;
    /** Its place at the latest that moves no successor. */
    long undisturbing;
    /** What keeps the opening of a summary from being earlier, absent where nothing does. */
    ForwardPass.@Nullable Bound opened;
    /** Of all ties into the beginning of a summary the one from where it begins. */
    @Nullable
    Tie first;
    @Nullable
    Why why;
    @Nullable
    WhyLate whyLate;

    Node(Activity activity, Role role, WorkCalendar calendar) {
        this.activity = activity;
        this.role = role;
        this.calendar = calendar;
        this.axis = role.isOfSummary() ? WorkCalendar.ALWAYS : calendar;
        this.span = role == Role.WORK ? calendar.slotsUp(activity.durationDays()) : 0;
    }

    String key() {
        return activity.key();
    }

    boolean isWork() {
        return role == Role.WORK;
    }

    boolean isStarted() {
        return !role.isOfSummary() && activity.progress() != null;
    }

    boolean isFinished() {
        return !role.isOfSummary() && activity.progress() != null && activity.progress().isFinished();
    }

    int percentDone() {
        return activity.progress() == null ? 0 : isFinished() ? 100 : activity.progress().percentDone();
    }

    /** The first place at which the start, or else the finish, is not before the moment. */
    long placeFrom(long moment, boolean ofStart) {
        return isWork() ? placeAt(Math.floorDiv(moment, 2) - (ofStart ? 0 : span)) : moment;
    }

    /** The last place at which the start, or else the finish, is not after the moment. */
    long placeUpTo(long moment, boolean ofStart) {
        if (!isWork()) {
            return moment;
        }
        return placeAt(ofStart ? Math.floorDiv(moment - 1, 2) : Math.floorDiv(moment, 2) - span);
    }

    /** The last moment to which a link may hold its start, or else its finish, without moving it beyond the place. */
    long heldBy(long place, boolean atStart) {
        return isWork() && !atStart ? place + 2 * span : place;
    }

    /** The place of work that starts at the position. */
    static long placeAt(long position) {
        return 2 * position + 1;
    }

    /** The moment of the finish. */
    long finishOf(long place) {
        return isWork() ? place - 1 + 2 * span : place;
    }

    void startAt(long place) {
        early = place;
        earlyStartInstant = axis.instantOf(place);
        earlyFinishInstant = Math.max(earlyStartInstant, axis.instantOf(finishOf(place)));
    }

    /** The last place that is no other time than its early one. */
    long sameTimeAsEarly() {
        return isWork() ? early : axis.momentUpTo(axis.instantOf(early));
    }

    long lateStartInstant() {
        return isStarted() ? earlyStartInstant : Math.min(axis.instantOf(late), lateToldUpTo);
    }

    long lateFinishInstant() {
        if (isFinished()) {
            return earlyFinishInstant;
        }
        if (role == Role.ENDING) {
            return calendar.finishInstant(calendar.positionOf(axis.instantOf(late)));
        }
        long latest = Math.min(axis.instantOf(finishOf(late)), lateToldUpTo);
        return isStarted() ? Math.max(earlyStartInstant, latest) : latest;
    }

    /** Working half hours from its early place to the other; a point that is late by a night alone is late by a half hour. */
    long slackUpTo(long place) {
        long slack = Math.floorDiv(place, 2) - Math.floorDiv(early, 2);
        return slack == 0 && place < early ? -1 : slack;
    }

    LocalDate earlyStartDate() {
        return Instants.date(earlyStartInstant);
    }

    LocalDate earlyFinishDate() {
        return Instants.date(earlyFinishInstant);
    }

    /** The last place at which it still finishes on the day. */
    long lastPlaceFinishingOn(LocalDate day) {
        return placeUpTo(isWork() ? 2 * calendar.positionAtEndOf(day) : axis.momentUpTo(Instants.endOf(day)), false);
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
