package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Schedules one network again and again with other durations, many times a millisecond: what is drawn once is kept, reasons are
 * left out. Not for several threads at once; each makes its own.
 */
public final class Rehearsal {

    private final Network network;
    private final Graph graph;
    private final List<Node> predecessorsFirst;
    private final List<Node> activities;
    private final long[] spans;
    private long finish;

    /**
     * @throws CyclicDependencyException where links, or links and summaries, go in a circle
     * @throws SummaryRuleException where a summary has what only other activities can have
     */
    public Rehearsal(Network network) {
        this.network = network;
        this.graph = new Graph(network);
        this.predecessorsFirst = graph.predecessorsFirst();
        this.activities = List.copyOf(graph.activities());
        this.spans = new long[activities.size()];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = activities.get(i).span;
        }
    }

    /** Those that are no summaries, in the order of the network; elsewhere named by their place in this list. */
    public List<Activity> activities() {
        return activities.stream().map(node -> node.activity).toList();
    }

    /** Whether its duration can still be another: it is work, and not done. */
    public boolean isOpenWork(int activity) {
        return activities.get(activity).isWork() && !activities.get(activity).isFinished();
    }

    /**
     * Lengthens or shortens an activity for the next run.
     *
     * @param days of its calendar, rounded to the nearest half hour, but a half hour at least; its own where they are equal
     */
    public void duration(int activity, double days) {
        Node node = activities.get(activity);
        boolean usual = days == node.activity.durationDays().doubleValue();
        spans[activity] = usual ? node.calendar.slotsUp(node.activity.durationDays())
                : Math.max(1, node.calendar.slotsNearest(BigDecimal.valueOf(days)));
    }

    /** Computes all dates anew. */
    public void run() {
        for (int i = 0; i < spans.length; i++) {
            activities.get(i).span = spans[i];
        }
        new ForwardPass(network.start(), network.statusDate(), false).over(predecessorsFirst);
        finish = graph.finish();
        new BackwardPass(finish, false).over(predecessorsFirst);
    }

    public boolean isCritical(int activity) {
        Node node = activities.get(activity);
        return !node.isFinished() && node.slackUpTo(node.late) <= 0;
    }

    /** The last day on which anything of the run happens, that many working days of the network's calendar later. */
    public LocalDate finishPlus(double days) {
        WorkCalendar calendar = network.calendar();
        long slots = calendar.slotsNearest(BigDecimal.valueOf(days));
        return Instants.date(slots == 0 ? finish : calendar.finishInstant(calendar.positionOf(finish) + slots));
    }

    public LocalDate finishOf(int activity) {
        return activities.get(activity).earlyFinishDate();
    }
}
