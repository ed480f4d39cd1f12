package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rolls up what is inside summaries: dates that span it, the least of its floats, how much of its work is done. */
final class Summaries {

    private static final int ALL = 100;

    private final Graph graph;
    private final long planFinish;
    private final Map<String, List<Node>> activitiesInside = new HashMap<>();

    Summaries(Graph graph, long planFinish) {
        this.graph = graph;
        this.planFinish = planFinish;
    }

    ScheduledActivity scheduled(Activity summary) {
        List<Node> inside = activitiesInside(summary.key());
        Node first = inside.stream().min(Comparator.<Node> comparingLong(node -> node.earlyStartInstant)
                .thenComparing(Node::key)).orElseThrow();
        Node last = inside.stream().max(Comparator.<Node> comparingLong(node -> node.earlyFinishInstant)
                .thenComparing(Node::key, Comparator.reverseOrder())).orElseThrow();
        Node latest = inside.stream().max(Comparator.comparingLong(Node::lateFinishInstant)
                .thenComparing(Node::key, Comparator.reverseOrder())).orElseThrow();
        long lateStart = inside.stream().mapToLong(Node::lateStartInstant).min().orElseThrow();
        long lateFinish = latest.lateFinishInstant();
        List<Node> open = inside.stream().filter(node -> !node.isFinished()).toList();
        BigDecimal totalFloat = open.stream().map(node -> node.calendar.days(node.slackUpTo(node.late)))
                .min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        return new ScheduledActivity(summary.key(),
                first.earlyStartDate(), Instants.timeOfDay(first.earlyStartInstant),
                last.earlyFinishDate(), Instants.timeOfDay(last.earlyFinishInstant),
                Instants.date(lateStart), Instants.timeOfDay(lateStart),
                Instants.date(lateFinish), Instants.timeOfDay(lateFinish),
                totalFloat, open.isEmpty() ? BigDecimal.ZERO : freeFloat(summary.key(), open),
                totalFloat.signum() <= 0 && !open.isEmpty(),
                new Why.Children(first.key(), first.activity.name(), first.earlyStartDate(), last.key(),
                        last.activity.name(), last.earlyFinishDate()),
                new WhyLate.Children(latest.key(), latest.activity.name(), Instants.date(lateFinish)), true,
                percentDone(inside));
    }

    private List<Node> activitiesInside(String key) {
        List<Node> known = activitiesInside.get(key);
        if (known != null) {
            return known;
        }
        List<Node> inside = new ArrayList<>();
        for (Activity activity : graph.inside(key)) {
            if (graph.isSummary(activity.key())) {
                inside.addAll(activitiesInside(activity.key()));
            } else {
                inside.add(graph.node(activity.key()));
            }
        }
        activitiesInside.put(key, inside);
        return inside;
    }

    /** How far everything inside may slip together without moving anything outside. */
    private BigDecimal freeFloat(String key, List<Node> open) {
        Set<Node> members = new HashSet<>(graph.points(key));
        members.addAll(activitiesInside(key));
        BigDecimal least = open.stream().map(this::slackToPlanFinish).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        for (Node node : members) {
            for (Tie tie : node.outgoing) {
                if (!tie.inside && tie.isAlive() && !members.contains(tie.successor)) {
                    least = least.min(slack(node, tie));
                }
            }
        }
        return least;
    }

    private BigDecimal slackToPlanFinish(Node node) {
        return node.calendar.days(
                node.calendar.positionOf(planFinish) - node.calendar.positionOf(node.earlyFinishInstant));
    }

    private static BigDecimal slack(Node node, Tie tie) {
        Node successor = tie.successor;
        long latest = node.axis.instantOf(
                tie.latestPlace(successor.role.isOfSummary() ? successor.undisturbing : successor.sameTimeAsEarly()));
        return node.calendar.days(
                node.calendar.positionOf(latest) - node.calendar.positionOf(node.axis.instantOf(node.early)));
    }

    /** By working time; where there are milestones alone, by their number. */
    private static int percentDone(List<Node> inside) {
        long work = 0;
        long done = 0;
        for (Node node : inside) {
            long slots = node.calendar.slotsUp(node.activity.durationDays());
            work += slots;
            done += slots * node.percentDone();
        }
        if (work == 0) {
            return (int) (inside.stream().filter(Node::isFinished).count() * ALL / inside.size());
        }
        return (int) (done / work);
    }
}
