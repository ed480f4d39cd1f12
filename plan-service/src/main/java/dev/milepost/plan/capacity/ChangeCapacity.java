package dev.milepost.plan.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.milepost.plan.load.Crowd;
import dev.milepost.plan.load.Crowding;
import dev.milepost.plan.load.Span;
import dev.milepost.plan.outline.TaskView;

/** Reads from dates and limits where teams are asked for too much change at once. */
final class ChangeCapacity {

    private final UUID planId;
    private final ChangeLimitsEdit limits;
    private final Map<String, List<ChangeCapacityView.Touching>> byTeam = new TreeMap<>();

    private ChangeCapacity(UUID planId, ChangeLimitsEdit limits) {
        this.planId = planId;
        this.limits = limits;
    }

    /** @param others changes of other plans that touch the same teams, by team */
    static ChangeCapacityView of(OpenTasks open, ChangeLimitsEdit limits,
            Map<String, List<ChangeCapacityView.Touching>> others) {
        ChangeCapacity capacity = new ChangeCapacity(open.content().plan().id(), limits);
        for (TaskView task : open.all()) {
            if (task.team() != null) {
                capacity.byTeam.computeIfAbsent(task.team(), team -> new ArrayList<>())
                        .add(new ChangeCapacityView.Touching(capacity.planId, open.content().plan().name(), task.id(),
                                task.name(),
                                open.start(task), open.finish(task)));
            }
        }
        others.forEach((team, changes) -> capacity.byTeam.getOrDefault(team, new ArrayList<>()).addAll(changes));
        return capacity.view();
    }

    private ChangeCapacityView view() {
        List<ChangeCapacityView.Team> teams = byTeam.entrySet().stream().map(entry -> team(entry.getKey(), entry.getValue()))
                .toList();
        List<ChangeCapacityView.Team> beyond = teams.stream().filter(team -> !team.exceeded().isEmpty()).toList();
        String text = beyond.isEmpty() ? "No team is asked for more changes at once than it takes."
                : beyond.stream().map(ChangeCapacity::sentence).collect(Collectors.joining(" "));
        return new ChangeCapacityView(planId, !beyond.isEmpty(), text, teams);
    }

    private static String sentence(ChangeCapacityView.Team team) {
        ChangeCapacityView.Excess first = team.exceeded().getFirst();
        return "\"" + team.team() + "\" takes " + team.limit() + " at once and is touched by " + first.peak() + " on "
                + first.peakOn() + ".";
    }

    private ChangeCapacityView.Team team(String team, List<ChangeCapacityView.Touching> changes) {
        Map<String, ChangeCapacityView.Touching> byKey = new LinkedHashMap<>();
        changes.forEach(change -> byKey.put(change.taskId().toString(), change));
        List<Span> spans = byKey.entrySet().stream()
                .map(entry -> new Span(entry.getKey(), entry.getValue().start(), entry.getValue().finish())).toList();
        int limit = limits.limitOf(team);
        List<ChangeCapacityView.Excess> exceeded = Crowding.above(spans, limit).stream().map(crowd -> excess(crowd, byKey))
                .toList();
        int own = (int) changes.stream().filter(change -> change.planId().equals(planId)).count();
        return new ChangeCapacityView.Team(team, limit, own, Crowding.peak(spans), exceeded);
    }

    private static ChangeCapacityView.Excess excess(Crowd crowd, Map<String, ChangeCapacityView.Touching> byKey) {
        return new ChangeCapacityView.Excess(crowd.from(), crowd.until(), crowd.peak(), crowd.peakOn(), crowd.weeks(),
                crowd.keys().stream().flatMap(key -> Optional.ofNullable(byKey.get(key)).stream()).toList());
    }
}
