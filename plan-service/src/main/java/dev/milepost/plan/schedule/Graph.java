package dev.milepost.plan.schedule;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A network while it is being scheduled: a node for each activity, for each summary the points that others are tied to. */
final class Graph {

    private static final Lag AT_ONCE = new Lag(BigDecimal.ZERO, LagUnit.ELAPSED);

    /** The points of a summary; the beginning is there only where a link leaves from the start. */
    private static final class Points {
        final Node opening;
        final Node ending;
        @Nullable
        Node beginning;

        Points(Activity activity, WorkCalendar calendar) {
            opening = new Node(activity, Node.Role.OPENING, calendar);
            ending = new Node(activity, Node.Role.ENDING, calendar);
        }

        List<Node> all() {
            return beginning == null ? List.of(opening, ending) : List.of(opening, ending, beginning);
        }
    }

    private final Network network;
    private final Map<WorkCalendar, WorkCalendar> calendars = new HashMap<>();
    private final Map<String, Node> nodes;
    private final Map<String, Points> summaries = new LinkedHashMap<>();
    private final Map<String, List<Activity>> inside = new HashMap<>();

    Graph(Network network) {
        this.network = network;
        this.nodes = LinkedHashMap.newLinkedHashMap(network.activities().size());
        for (Activity activity : network.activities()) {
            if (activity.parent() != null) {
                inside.computeIfAbsent(activity.parent(), parent -> new ArrayList<>()).add(activity);
            }
        }
        for (Activity activity : network.activities()) {
            if (inside.containsKey(activity.key())) {
                requireFitForSummary(activity);
                summaries.put(activity.key(), new Points(activity, calendarOf(activity)));
            } else {
                Node.Role role = activity.durationDays().signum() == 0 ? Node.Role.MILESTONE : Node.Role.WORK;
                nodes.put(activity.key(), new Node(activity, role, calendarOf(activity)));
            }
        }
        network.links().forEach(this::tie);
        network.activities().forEach(this::tieToParent);
    }

    private static void requireFitForSummary(Activity activity) {
        switch (activity.constraint().type()) {
            case ASAP, SNET, FNLT -> {
            }
            case ALAP, SNLT, FNET, MSO, MFO -> throw new SummaryRuleException(activity.key(),
                    SummaryRuleException.Rule.CONSTRAINT, activity.constraint().type().name());
        }
    }

    /** Equal calendars become one, so that whether tasks share an axis is a matter of content alone. */
    private WorkCalendar calendarOf(Activity activity) {
        WorkCalendar calendar = activity.calendar() == null ? network.calendar() : activity.calendar();
        WorkCalendar known = calendars.putIfAbsent(calendar, calendar);
        return known == null ? calendar : known;
    }

    private void tie(Link link) {
        Points to = summaries.get(link.successor());
        if (to != null && !link.type().holdsStart()) {
            throw new SummaryRuleException(link.successor(), SummaryRuleException.Rule.LINK, link.type().name());
        }
        Points from = summaries.get(link.predecessor());
        Node predecessor = from == null ? node(link.predecessor())
                : link.type().leavesFromFinish() ? from.ending : beginningOf(from);
        Node successor = to == null ? node(link.successor()) : to.opening;
        tie(new Tie(predecessor, successor, link, false));
    }

    private static Node beginningOf(Points points) {
        if (points.beginning == null) {
            points.beginning = new Node(points.opening.activity, Node.Role.BEGINNING, points.opening.calendar);
        }
        return points.beginning;
    }

    private void tieToParent(Activity activity) {
        Points around = activity.parent() == null ? null : summaries.get(activity.parent());
        if (around == null || activity.parent() == null) {
            return;
        }
        Points own = summaries.get(activity.key());
        tie(new Tie(around.opening, own == null ? node(activity.key()) : own.opening,
                new Link(activity.parent(), activity.key(), DependencyType.SS, AT_ONCE), true));
        tie(new Tie(own == null ? node(activity.key()) : own.ending, around.ending,
                new Link(activity.key(), activity.parent(), DependencyType.FF, AT_ONCE), true));
        if (isBeginningWanted(around)) {
            tie(new Tie(own == null ? node(activity.key()) : beginningOf(own), beginningOf(around),
                    new Link(activity.key(), activity.parent(), DependencyType.SS, AT_ONCE), true));
        }
    }

    /** Where a link leaves from its start, or from the start of a summary around it. */
    private boolean isBeginningWanted(Points points) {
        Points around = points;
        for (int depth = 0; around != null && depth <= summaries.size(); depth++) {
            if (around.beginning != null) {
                return true;
            }
            String parent = around.opening.activity.parent();
            around = parent == null ? null : summaries.get(parent);
        }
        return false;
    }

    private static void tie(Tie tie) {
        tie.predecessor.outgoing.add(tie);
        tie.successor.incoming.add(tie);
    }

    /** Of an activity that is no summary. */
    Node node(String key) {
        Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalStateException("No activity " + key);
        }
        return node;
    }

    /** The instant of the last finish, once the forward pass has set it. */
    long finish() {
        long finish = 0;
        for (Node node : nodes.values()) {
            finish = Math.max(finish, node.earlyFinishInstant);
        }
        return finish;
    }

    /** All activities that are no summaries, in the order of the network. */
    Collection<Node> activities() {
        return nodes.values();
    }

    boolean isSummary(String key) {
        return summaries.containsKey(key);
    }

    /** The points of the summary and of all summaries inside it. */
    List<Node> points(String key) {
        List<Node> points = new ArrayList<>();
        ArrayDeque<String> keys = new ArrayDeque<>(List.of(key));
        while (!keys.isEmpty()) {
            String next = keys.remove();
            Points of = summaries.get(next);
            if (of != null) {
                points.addAll(of.all());
                inside(next).forEach(activity -> keys.add(activity.key()));
            }
        }
        return points;
    }

    List<Activity> inside(String key) {
        return inside.getOrDefault(key, List.of());
    }

    /** @throws CyclicDependencyException where links, or links and summaries, go in a circle */
    List<Node> predecessorsFirst() {
        List<Node> all = new ArrayList<>(nodes.values());
        summaries.values().forEach(points -> all.addAll(points.all()));
        ArrayDeque<Node> ready = new ArrayDeque<>();
        for (Node node : all) {
            node.waitingFor = node.incoming.size();
            if (node.waitingFor == 0) {
                ready.add(node);
            }
        }
        List<Node> ordered = new ArrayList<>(all.size());
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
        if (ordered.size() < all.size()) {
            throw new CyclicDependencyException(circle(all.stream().filter(node -> node.waitingFor > 0).toList()));
        }
        return ordered;
    }

    /** Walks back through nodes that wait for each other until one comes up again: those in between are a circle. */
    private static List<String> circle(List<Node> waiting) {
        Comparator<Node> order = Comparator.comparing(Node::key).thenComparing(node -> node.role);
        Map<Node, Integer> seen = new HashMap<>();
        List<String> trail = new ArrayList<>();
        Node node = Collections.min(waiting, order);
        while (!seen.containsKey(node)) {
            seen.put(node, trail.size());
            trail.add(node.key());
            node = node.incoming.stream().map(tie -> tie.predecessor).filter(predecessor -> predecessor.waitingFor > 0)
                    .min(order).orElseThrow();
        }
        List<String> circle = new ArrayList<>();
        for (String key : trail.subList(seen.getOrDefault(node, 0), trail.size()).reversed()) {
            if (circle.isEmpty() || !circle.getLast().equals(key)) {
                circle.add(key);
            }
        }
        if (circle.size() > 1 && circle.getFirst().equals(circle.getLast())) {
            circle.removeLast();
        }
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return circle;
    }
}
