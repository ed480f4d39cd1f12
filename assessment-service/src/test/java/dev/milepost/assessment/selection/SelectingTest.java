package dev.milepost.assessment.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.selection.Selection.Pick;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SelectingTest {

    /** The one of the highest density fills the budget so that nothing else fits, and two others together gain more. */
    @Test
    void theBestWithinABudgetIsNotAlwaysTheGreedyOne() {
        List<Candidate> candidates = List.of(new Candidate("a", 6, Set.of("a")), new Candidate("b", 5, Set.of("b")),
                new Candidate("c", 5, Set.of("c")));
        Map<String, Long> worths = Map.of("a", 66L, "b", 50L, "c", 50L);

        Selection selection = Selecting.withinBudget(candidates, worths, 10);

        assertThat(selection.method()).isEqualTo(Method.EXACT);
        assertThat(keys(selection)).containsExactly("b", "c");
        assertThat(selection.gain()).isEqualTo(100);
        assertThat(selection.effort()).isEqualTo(10);
        assertThat(selection.bound()).isEqualTo(100);
    }

    @Test
    void whatIsRaisedTwiceCountsOnce() {
        List<Candidate> candidates = List.of(new Candidate("both", 3, Set.of("x", "y")), new Candidate("x", 1, Set.of("x")));

        Selection ranked = Selecting.ranked(candidates, Map.of("x", 4L, "y", 4L));

        assertThat(keys(ranked)).containsExactly("x", "both");
        assertThat(ranked.picks()).extracting(Pick::gain).containsExactly(4L, 4L);
        assertThat(ranked.picks().getLast().raises()).containsExactly("y");
        assertThat(ranked.gain()).isEqualTo(8);
    }

    @Test
    void whatAddsNothingIsLeftOut() {
        List<Candidate> candidates = List.of(new Candidate("x", 1, Set.of("x")), new Candidate("again", 2, Set.of("x")),
                new Candidate("unknown", 1, Set.of("z")));

        assertThat(keys(Selecting.ranked(candidates, Map.of("x", 4L)))).containsExactly("x");
        assertThat(keys(Selecting.withinBudget(candidates, Map.of("x", 4L), 10))).containsExactly("x");
    }

    @Test
    void equallyGoodOnesComeByTheirKeys() {
        List<Candidate> candidates = List.of(new Candidate("b", 2, Set.of("y")), new Candidate("a", 2, Set.of("x")));

        assertThat(keys(Selecting.ranked(candidates, Map.of("x", 4L, "y", 4L)))).containsExactly("a", "b");
    }

    @Test
    void withoutABudgetWorthSpendingThereIsNothing() {
        List<Candidate> candidates = List.of(new Candidate("a", 2, Set.of("x")));

        assertThat(Selecting.withinBudget(candidates, Map.of("x", 4L), 1).picks()).isEmpty();
        assertThat(Selecting.withinBudget(List.of(), Map.of(), 1).gain()).isZero();
        assertThatThrownBy(() -> new Candidate("a", 0, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void noOtherSelectionWithinTheBudgetGainsMore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int candidates,
            @ForAll @IntRange(min = 1, max = 30) int budget) {
        Problem problem = Problem.random(seed, candidates);

        Selection selection = Selecting.withinBudget(problem.candidates(), problem.worths(), budget);

        assertThat(selection.method()).isEqualTo(Method.EXACT);
        assertThat(selection.gain()).isEqualTo(problem.best(budget));
        assertThat(selection.effort()).isLessThanOrEqualTo(budget);
        assertThat(problem.worthOf(selection.picks().stream().map(Pick::candidate).toList())).isEqualTo(selection.gain());
    }

    /** With no steps for branch and bound, what is left is greedy or the best single one. */
    @Property(tries = 300)
    void greedyKeepsItsBound(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int candidates,
            @ForAll @IntRange(min = 1, max = 30) int budget) {
        Problem problem = Problem.random(seed, candidates);
        long best = problem.best(budget);

        Selection selection = Selecting.withinBudget(problem.candidates(), problem.worths(), budget, 0);

        assertThat(selection.effort()).isLessThanOrEqualTo(budget);
        assertThat((double) selection.gain()).isGreaterThanOrEqualTo(best * (1 - 1 / Math.E) / 2);
        assertThat(selection.bound()).isGreaterThanOrEqualTo(best);
    }

    private static List<String> keys(Selection selection) {
        return selection.picks().stream().map(pick -> pick.candidate().key()).toList();
    }

    private record Problem(List<Candidate> candidates, Map<String, Long> worths) {

        static Problem random(long seed, int size) {
            Random random = new Random(seed);
            Map<String, Long> worths = new HashMap<>();
            for (int i = 0; i < 8; i++) {
                worths.put("q" + i, (long) random.nextInt(20));
            }
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Set<String> raises = new HashSet<>();
                int number = 1 + random.nextInt(3);
                for (int q = 0; q < number; q++) {
                    raises.add("q" + random.nextInt(8));
                }
                candidates.add(new Candidate("c" + i, 1 + random.nextInt(10), raises));
            }
            return new Problem(candidates, worths);
        }

        /** Every subset is tried. */
        long best(long budget) {
            long best = 0;
            for (int subset = 0; subset < 1 << candidates.size(); subset++) {
                List<Candidate> chosen = new ArrayList<>();
                for (int i = 0; i < candidates.size(); i++) {
                    if ((subset >> i & 1) == 1) {
                        chosen.add(candidates.get(i));
                    }
                }
                if (chosen.stream().mapToLong(Candidate::effort).sum() <= budget) {
                    best = Math.max(best, worthOf(chosen));
                }
            }
            return best;
        }

        long worthOf(List<Candidate> chosen) {
            return chosen.stream().flatMap(one -> one.raises().stream()).distinct()
                    .mapToLong(thing -> worths.getOrDefault(thing, 0L)).sum();
        }
    }
}
