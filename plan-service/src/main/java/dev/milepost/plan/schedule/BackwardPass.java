package dev.milepost.plan.schedule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gives every activity its late dates and floats, successors first; activities set to be late take up their free float. */
final class BackwardPass {

    private final long planFinish;
    private final boolean reasons;

    /** @param reasons whether to tell what set the dates */
    BackwardPass(long planFinish, boolean reasons) {
        this.planFinish = planFinish;
        this.reasons = reasons;
    }

    void over(List<Node> predecessorsFirst) {
        for (Node node : predecessorsFirst.reversed()) {
            if (node.isFinished()) {
                node.undisturbing = node.early;
                node.late = node.early;
                node.whyLate = new WhyLate.Done(node.earlyFinishDate());
            } else {
                node.undisturbing = latestUndisturbing(node);
                delayWhereAsked(node);
                place(node);
            }
        }
    }

    /** What moves with a summary moves nobody itself: its points pass on what their own successors allow. */
    private long latestUndisturbing(Node node) {
        long latest = placeAtPlanFinish(node);
        for (Tie tie : node.outgoing) {
            if (tie.isAlive()) {
                Node successor = tie.successor;
                latest = Math.min(latest, tie.latestPlace(
                        successor.role.isOfSummary() ? successor.undisturbing : successor.sameTimeAsEarly()));
            }
        }
        return latest;
    }

    private static void delayWhereAsked(Node node) {
        if (node.role.isOfSummary() || node.activity.constraint().type() != ConstraintType.ALAP || node.isStarted()) {
            return;
        }
        long latest = node.undisturbing;
        if (node.activity.deadline() != null) {
            latest = Math.min(latest, node.lastPlaceFinishingOn(node.activity.deadline()));
        }
        if (latest > node.early) {
            node.startAt(latest);
            node.why = new Why.AsLateAsPossible(node.earlyStartDate());
        }
    }

    private void place(Node node) {
        node.late = placeAtPlanFinish(node);
        node.lateToldUpTo = node.isWork() ? Long.MAX_VALUE : planFinish;
        Tie decisive = null;
        for (Tie tie : node.outgoing) {
            if (tie.isAlive() && !isPlanFinishAgain(tie)) {
                long latest = tie.latestPlace(tie.successor.late);
                if (latest < node.late || (latest == node.late && precedes(tie, decisive))) {
                    node.late = latest;
                    decisive = tie;
                }
            }
        }
        node.boundByPlanFinish = decisive == null;
        if (reasons) {
            node.whyLate = decisive == null ? new WhyLate.PlanFinish(Instants.date(planFinish)) : why(node, decisive);
        }
        if (node.role != Node.Role.OPENING && node.role != Node.Role.BEGINNING) {
            boundByDeadline(node);
            boundByConstraint(node);
        }
    }

    /** The end of a summary that only the plan's finish bounds bounds nothing inside it by itself. */
    private static boolean isPlanFinishAgain(Tie tie) {
        return tie.successor.role == Node.Role.ENDING && tie.successor.boundByPlanFinish;
    }

    /** Friday evening and Monday morning are one here: neither is later than the other as the plan's finish. */
    private long placeAtPlanFinish(Node node) {
        long moment = Node.placeAt(node.calendar.positionOf(planFinish));
        return node.placeUpTo(node.axis == node.calendar ? moment : node.axis.momentUpTo(node.calendar.instantOf(moment)),
                false);
    }

    private static void boundByDeadline(Node node) {
        if (node.activity.deadline() != null) {
            long latest = node.lastPlaceFinishingOn(node.activity.deadline());
            if (latest < node.late) {
                bound(node, latest, new WhyLate.Deadline(node.activity.deadline()));
            }
        }
    }

    private static void boundByConstraint(Node node) {
        Constraint constraint = node.activity.constraint();
        long latest = switch (constraint.type()) {
            case SNLT -> lastPlaceStartingOn(node, constraint);
            case FNLT -> node.lastPlaceFinishingOn(constraint.fixedDate());
            case MSO, MFO -> node.isStarted() ? Long.MAX_VALUE : node.early;
            case ASAP, ALAP, SNET, FNET -> Long.MAX_VALUE;
        };
        if (latest < node.late) {
            bound(node, latest, new WhyLate.ByConstraint(constraint));
        }
    }

    private static void bound(Node node, long latest, WhyLate why) {
        node.late = latest;
        node.whyLate = why;
        node.boundByPlanFinish = false;
    }

    /** The morning of the day; a start later on that day keeps the date too, and has no float then. */
    private static long lastPlaceStartingOn(Node node, Constraint constraint) {
        if (node.isStarted()) {
            return Long.MAX_VALUE;
        }
        if (!node.isWork()) {
            return node.lastPlaceFinishingOn(constraint.fixedDate());
        }
        long morning = Node.placeAt(node.calendar.positionAtStartOf(node.calendar.workingDayUpTo(constraint.fixedDate())));
        return node.earlyStartDate().isAfter(constraint.fixedDate()) ? morning : Math.max(morning, node.early);
    }

    private static boolean precedes(Tie tie, @Nullable Tie other) {
        return other == null || Tie.ORDER.compare(tie, other) < 0;
    }

    private static WhyLate why(Node node, Tie tie) {
        Node successor = tie.successor;
        if (tie.inside) {
            WhyLate because = successor.whyLate();
            return because instanceof WhyLate.Parent further ? further
                    : new WhyLate.Parent(successor.key(), successor.activity.name(), because);
        }
        long successorEnd = tie.link.type().holdsStart() ? successor.lateStartInstant() : successor.lateFinishInstant();
        long ownEnd = tie.link.type().leavesFromFinish() ? node.lateFinishInstant() : node.lateStartInstant();
        return new WhyLate.Successor(successor.key(), successor.activity.name(), tie.link.type(), tie.link.lag(),
                Instants.date(successorEnd), Instants.date(ownEnd));
    }
}
