package dev.milepost.plan.schedule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gives every activity its late dates and floats, successors first; activities set to be late take up their free float. */
final class BackwardPass {

    private final long planFinishInstant;

    BackwardPass(List<Node> nodes) {
        this.planFinishInstant = nodes.stream().mapToLong(node -> node.earlyFinishInstant).max().orElse(0);
    }

    void over(List<Node> predecessorsFirst) {
        List<Node> successorsFirst = predecessorsFirst.reversed();
        successorsFirst.forEach(this::delayWhereAsked);
        successorsFirst.forEach(this::place);
    }

    private void delayWhereAsked(Node node) {
        if (node.activity.constraint().type() != ConstraintType.ALAP || node.isStarted()) {
            return;
        }
        long latest = Math.min(latestFinishForEarlySuccessors(node), planFinish(node));
        if (node.activity.deadline() != null) {
            latest = Math.min(latest, node.latestPositionOn(node.activity.deadline()));
        }
        if (latest > node.earlyFinish()) {
            node.startAt(latest - node.span, false);
            node.why = new Why.AsLateAsPossible(node.earlyStartDate());
        }
    }

    private void place(Node node) {
        if (node.isFinished()) {
            node.lateFinish = node.earlyFinish();
            node.slackToSuccessors = 0;
            node.whyLate = new WhyLate.Done(node.earlyFinishDate());
            return;
        }
        node.slackToSuccessors = Math.min(latestFinishForEarlySuccessors(node), planFinish(node)) - node.earlyFinish();
        node.lateFinish = planFinish(node);
        Tie decisive = null;
        for (Tie tie : node.outgoing) {
            long latest = tie.successor.isStarted() ? Long.MAX_VALUE : tie.latestFinish(tie.successor.lateStart());
            if (latest < node.lateFinish || (latest == node.lateFinish && precedes(tie, decisive))) {
                node.lateFinish = latest;
                decisive = tie;
            }
        }
        node.whyLate = decisive == null ? new WhyLate.PlanFinish(Instants.date(planFinishInstant)) : why(node, decisive);
        boundByDeadline(node);
        boundByConstraint(node);
    }

    private static void boundByDeadline(Node node) {
        if (node.activity.deadline() != null) {
            long latest = node.latestPositionOn(node.activity.deadline());
            if (latest < node.lateFinish) {
                node.lateFinish = latest;
                node.whyLate = new WhyLate.Deadline(node.activity.deadline());
            }
        }
    }

    private static void boundByConstraint(Node node) {
        Constraint constraint = node.activity.constraint();
        long latest = switch (constraint.type()) {
            case SNLT -> node.isMilestone() ? node.latestPositionOn(constraint.fixedDate())
                    : node.calendar.positionAtStartOf(node.calendar.workingDayUpTo(constraint.fixedDate())) + node.span;
            case FNLT -> node.latestPositionOn(constraint.fixedDate());
            case MSO, MFO -> node.isStarted() ? Long.MAX_VALUE : node.earlyFinish();
            case ASAP, ALAP, SNET, FNET -> Long.MAX_VALUE;
        };
        if (latest < node.lateFinish) {
            node.lateFinish = latest;
            node.whyLate = new WhyLate.ByConstraint(constraint);
        }
    }

    /** Links into work that has begun ask for nothing any more. */
    private static long latestFinishForEarlySuccessors(Node node) {
        long latest = Long.MAX_VALUE;
        for (Tie tie : node.outgoing) {
            if (!tie.successor.isStarted()) {
                latest = Math.min(latest, tie.latestFinish(tie.successor.earlyStart));
            }
        }
        return latest;
    }

    private long planFinish(Node node) {
        return node.calendar.positionOf(planFinishInstant);
    }

    private static boolean precedes(Tie tie, @Nullable Tie other) {
        return other == null || Tie.ORDER.compare(tie, other) < 0;
    }

    private static WhyLate why(Node node, Tie tie) {
        Node successor = tie.successor;
        long successorEnd = tie.link.type().holdsStart() ? successor.startInstant(successor.lateStart())
                : successor.finishInstant(successor.lateFinish);
        long ownEnd = tie.link.type().leavesFromFinish() ? node.finishInstant(node.lateFinish)
                : node.startInstant(node.lateStart());
        return new WhyLate.Successor(successor.key(), successor.activity.name(), tie.link.type(), tie.link.lag(),
                Instants.date(successorEnd), Instants.date(ownEnd));
    }
}
