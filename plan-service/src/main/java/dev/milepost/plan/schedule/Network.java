package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Activities and the links between them.
 *
 * @param start the day before which nothing starts by itself
 * @param calendar the working time of activities without their own
 * @param statusDate up to which progress is known: what is not done by then is scheduled from then on; absent where the
 *        plan is scheduled from its start alone
 * @param activities with unique keys
 * @param links between those activities
 */
public record Network(LocalDate start, WorkCalendar calendar, @Nullable LocalDate statusDate, List<Activity> activities,
        List<Link> links) {

    /** @throws IllegalArgumentException where keys repeat, or a link or a part names an unknown activity */
    public Network {
        activities = List.copyOf(activities);
        links = List.copyOf(links);
        Set<String> keys = HashSet.newHashSet(activities.size());
        for (Activity activity : activities) {
            if (!keys.add(activity.key())) {
                throw new IllegalArgumentException("Two activities have the key " + activity.key());
            }
        }
        for (Activity activity : activities) {
            if (activity.parent() != null && !keys.contains(activity.parent())) {
                throw new IllegalArgumentException("Activity " + activity.key() + " is part of an unknown one");
            }
        }
        for (Link link : links) {
            if (!keys.contains(link.predecessor()) || !keys.contains(link.successor())) {
                throw new IllegalArgumentException(
                        "A link names an unknown activity: " + link.predecessor() + " -> " + link.successor());
            }
        }
    }

    public static Network of(LocalDate start, List<Activity> activities, List<Link> links) {
        return new Network(start, WorkCalendar.MONDAY_TO_FRIDAY, null, activities, links);
    }

    /**
     * Computes all dates in time proportional to activities and links.
     *
     * @throws CyclicDependencyException where links, or links and summaries, go in a circle
     * @throws SummaryRuleException where a summary has what only other activities can have
     */
    public Schedule schedule() {
        Graph graph = new Graph(this);
        List<Node> predecessorsFirst = graph.predecessorsFirst();
        new ForwardPass(start, statusDate, true).over(predecessorsFirst);
        long planFinish = graph.finish();
        new BackwardPass(planFinish, true).over(predecessorsFirst);
        return assemble(graph, planFinish);
    }

    private Schedule assemble(Graph graph, long planFinish) {
        if (graph.activities().isEmpty()) {
            return new Schedule(start, start, BigDecimal.ZERO, List.of());
        }
        Node first = Collections.min(graph.activities(), Comparator.comparingLong(node -> node.earlyStartInstant));
        Node last = Collections.max(graph.activities(), Comparator.comparingLong(node -> node.earlyFinishInstant));
        long slots = calendar.positionOf(last.earlyFinishInstant) - calendar.positionOf(first.earlyStartInstant);
        Summaries summaries = new Summaries(graph, planFinish);
        return new Schedule(first.earlyStartDate(), last.earlyFinishDate(), calendar.days(slots), activities.stream()
                .map(one -> graph.isSummary(one.key()) ? summaries.scheduled(one) : scheduled(graph.node(one.key())))
                .toList());
    }

    private static ScheduledActivity scheduled(Node node) {
        long lateStart = node.lateStartInstant();
        long lateFinish = node.lateFinishInstant();
        long totalFloat = node.slackUpTo(node.late);
        return new ScheduledActivity(node.key(),
                node.earlyStartDate(), Instants.timeOfDay(node.earlyStartInstant),
                node.earlyFinishDate(), Instants.timeOfDay(node.earlyFinishInstant),
                Instants.date(lateStart), Instants.timeOfDay(lateStart),
                Instants.date(lateFinish), Instants.timeOfDay(lateFinish),
                node.calendar.days(totalFloat), node.calendar.days(node.slackUpTo(node.undisturbing)),
                totalFloat <= 0 && !node.isFinished(), node.why(), node.whyLate(), false, node.percentDone());
    }
}
