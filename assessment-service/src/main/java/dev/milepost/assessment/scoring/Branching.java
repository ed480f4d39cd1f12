package dev.milepost.assessment.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which questions are shown. A hidden question counts as not answered, also for the questions that depend on it, so they
 * are looked at in an order in which each comes after those it depends on.
 */
final class Branching {
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    Branching(List<ScoredQuestion> questions) {
        for (ScoredQuestion question : questions) {
            Condition condition = question.shownIf();
            if (condition != null) {
                conditions.put(question.key(), condition);
            }
        }
        sort();
    }

    /** Kahn's algorithm over the conditional questions; those in or behind a loop are left out. */
    private void sort() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> dependents = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        conditions.forEach((key, condition) -> {
            Set<String> needed = neededBy(key);
            open.put(key, needed.size());
            needed.forEach(other -> dependents.computeIfAbsent(other, none -> new ArrayList<>()).add(key));
            if (needed.isEmpty()) {
                ready.add(key);
            }
        });
        while (!ready.isEmpty()) {
            String key = ready.remove();
            order.add(key);
            for (String dependent : dependents.getOrDefault(key, List.of())) {
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
    }

    /** The conditional questions among those that the condition of this one looks at. */
    private Set<String> neededBy(String key) {
        Set<String> needed = new LinkedHashSet<>();
        Condition condition = conditions.get(key);
        if (condition != null) {
            condition.questions().filter(conditions::containsKey).forEach(needed::add);
        }
        return needed;
    }

    /** Questions that show each other in a circle, the first one again at the end; empty where there is none. */
    List<String> loop() {
        Set<String> left = new LinkedHashSet<>(conditions.keySet());
        order.forEach(left::remove);
        if (left.isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String key = left.iterator().next();
        while (seen.add(key)) {
            path.add(key);
            key = neededBy(key).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> loop = new ArrayList<>(path.subList(path.indexOf(key), path.size()));
        loop.add(key);
        return loop;
    }

    /**
     * Keys of the questions that are not shown with these answers.
     *
     * @param earlier the answers of the assessment before
     */
    Set<String> hidden(Function<String, GivenAnswer> answers, Function<String, GivenAnswer> earlier) {
        Set<String> hidden = new HashSet<>();
        Function<String, GivenAnswer> visible = key -> hidden.contains(key) ? GivenAnswer.missing(key)
                : answers.apply(key);
        Known known = new Known(visible, earlier);
        for (String key : order) {
            Condition condition = conditions.get(key);
            if (condition != null && !condition.holds(known)) {
                hidden.add(key);
            }
        }
        return hidden;
    }
}
