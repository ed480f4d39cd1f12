package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** @throws IllegalArgumentException where keys repeat or a link names an unknown activity */
    public Network {
        activities = List.copyOf(activities);
        links = List.copyOf(links);
        Set<String> keys = HashSet.newHashSet(activities.size());
        for (Activity activity : activities) {
            if (!keys.add(activity.key())) {
                throw new IllegalArgumentException("Two activities have the key " + activity.key());
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
     * @throws CyclicDependencyException where the links go in a circle
     */
    public Schedule schedule() {
        Map<String, Node> nodes = nodes();
        List<Node> predecessorsFirst = predecessorsFirst(nodes);
        new ForwardPass(start, statusDate).over(predecessorsFirst);
        new BackwardPass(predecessorsFirst).over(predecessorsFirst);
        return assemble(nodes);
    }

    private Map<String, Node> nodes() {
        Map<String, Node> nodes = LinkedHashMap.newLinkedHashMap(activities.size());
        for (Activity activity : activities) {
            nodes.put(activity.key(), new Node(activity, activity.calendar() == null ? calendar : activity.calendar()));
        }
        for (Link link : links) {
            Node predecessor = node(nodes, link.predecessor());
            Node successor = node(nodes, link.successor());
            Tie tie = new Tie(predecessor, successor, link);
            predecessor.outgoing.add(tie);
            successor.incoming.add(tie);
        }
        return nodes;
    }

    private static Node node(Map<String, Node> nodes, String key) {
        Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalStateException("No activity " + key);
        }
        return node;
    }

    private static List<Node> predecessorsFirst(Map<String, Node> nodes) {
        ArrayDeque<Node> ready = new ArrayDeque<>();
        for (Node node : nodes.values()) {
            node.waitingFor = node.incoming.size();
            if (node.waitingFor == 0) {
                ready.add(node);
            }
        }
        List<Node> ordered = new ArrayList<>(nodes.size());
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            ordered.add(node);
            for (Tie tie : node.outgoing) {
                tie.successor.waitingFor--;
                if (tie.successor.waitingFor == 0) {
                    ready.add(tie.successor);
                }
            }
        }
        if (ordered.size() < nodes.size()) {
            throw new CyclicDependencyException(
                    circle(nodes.values().stream().filter(node -> node.waitingFor > 0).toList()));
        }
        return ordered;
    }

    /** Walks back through activities that wait for each other until one comes up again: those in between are a circle. */
    private static List<String> circle(List<Node> waiting) {
        List<String> trail = new ArrayList<>();
        Node node = Collections.min(waiting, Comparator.comparing(Node::key));
        while (!trail.contains(node.key())) {
            trail.add(node.key());
            node = node.incoming.stream().map(tie -> tie.predecessor).filter(predecessor -> predecessor.waitingFor > 0)
                    .min(Comparator.comparing(Node::key)).orElseThrow();
        }
        List<String> circle = new ArrayList<>(trail.subList(trail.indexOf(node.key()), trail.size()).reversed());
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }

    private Schedule assemble(Map<String, Node> nodes) {
        if (nodes.isEmpty()) {
            return new Schedule(start, start, BigDecimal.ZERO, List.of());
        }
        Node first = Collections.min(nodes.values(), Comparator.comparingLong(node -> node.earlyStartInstant));
        Node last = Collections.max(nodes.values(), Comparator.comparingLong(node -> node.earlyFinishInstant));
        long slots = calendar.positionOf(last.earlyFinishInstant) - calendar.positionOf(first.earlyStartInstant);
        return new Schedule(first.earlyStartDate(), last.earlyFinishDate(), calendar.days(slots),
                nodes.values().stream().map(Network::scheduled).toList());
    }

    private static ScheduledActivity scheduled(Node node) {
        long lateStart = node.isFinished() ? node.earlyStartInstant : node.startInstant(node.lateStart());
        long lateFinish = node.isFinished() ? node.earlyFinishInstant : node.finishInstant(node.lateFinish);
        long totalFloat = node.lateFinish - node.earlyFinish();
        return new ScheduledActivity(node.key(),
                node.earlyStartDate(), Instants.timeOfDay(node.earlyStartInstant),
                node.earlyFinishDate(), Instants.timeOfDay(node.earlyFinishInstant),
                Instants.date(lateStart), Instants.timeOfDay(lateStart),
                Instants.date(lateFinish), Instants.timeOfDay(lateFinish),
                node.calendar.days(totalFloat), node.calendar.days(node.slackToSuccessors),
                totalFloat <= 0 && !node.isFinished(), node.why(), node.whyLate());
    }
}
