package dev.milepost.assessment.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.milepost.assessment.selection.Selection.Pick;

/**
 * Chooses what gains the most within a budget of effort. Several candidates may raise the same thing, which counts once, so
 * this is the budgeted maximum coverage problem, and where nothing is raised twice the 0/1 knapsack.
 *
 * <p>
 * It is solved exactly by branch and bound; the bound is the fractional knapsack over what each remaining candidate would
 * still add, which no selection can exceed because what a candidate adds only shrinks. Where that takes more than a fixed
 * number of steps, the better of two is answered: greedy by gain per effort, and the best single candidate. That reaches
 * at least (1 - 1/e) / 2, about 31 %, of the best (Khuller, Moss and Naor, The budgeted maximum coverage problem, 1999); the
 * bound tells how close it really is.
 */
public final class Selecting {
    private static final int MOST_STEPS = 20_000;

    private final List<Candidate> candidates;
    private final long[] worth;
    private final BitSet[] raises;
    private final List<String> things;
    private final long budget;
    private final int mostSteps;
    private long best = -1;
    private BitSet bestPicks = new BitSet();
    private int steps;

    private Selecting(List<Candidate> wanted, Map<String, Long> worths, long budget, int mostSteps) {
        this.budget = budget;
        this.mostSteps = mostSteps;
        this.things = worths.keySet().stream().sorted().toList();
        this.worth = things.stream().mapToLong(worths::get).toArray();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            positions.put(things.get(i), i);
        }
        this.candidates = wanted.stream().sorted(Comparator
                .comparingDouble((Candidate one) -> -(double) worthOf(one, worths) / one.effort())
                .thenComparing(Candidate::key)).toList();
        this.raises = candidates.stream().map(one -> {
            BitSet set = new BitSet();
            one.raises().stream().flatMap(thing -> Optional.ofNullable(positions.get(thing)).stream()).forEach(set::set);
            return set;
        }).toArray(BitSet[]::new);
    }

    private static long worthOf(Candidate candidate, Map<String, Long> worths) {
        return candidate.raises().stream().mapToLong(thing -> worths.getOrDefault(thing, 0L)).sum();
    }

    /**
     * Everything that adds something, the most gained per effort first.
     *
     * @param worths what each thing adds when it is raised, 0 or above; what is not in it adds nothing
     */
    public static Selection ranked(List<Candidate> candidates, Map<String, Long> worths) {
        Selecting selecting = new Selecting(candidates, worths, Long.MAX_VALUE, MOST_STEPS);
        BitSet all = new BitSet();
        all.set(0, candidates.size());
        return selecting.inOrder(Method.RANKED, all, -1);
    }

    /** What gains the most without exceeding the budget. */
    public static Selection withinBudget(List<Candidate> candidates, Map<String, Long> worths, long budget) {
        return withinBudget(candidates, worths, budget, MOST_STEPS);
    }

    static Selection withinBudget(List<Candidate> candidates, Map<String, Long> worths, long budget, int mostSteps) {
        Selecting selecting = new Selecting(candidates, worths, budget, mostSteps);
        selecting.startWithGreedy();
        selecting.branch(0, new BitSet(), 0, 0, new BitSet());
        boolean complete = selecting.steps <= mostSteps;
        long bound = complete ? selecting.best : selecting.bound(0, new BitSet(), 0, 0);
        return selecting.inOrder(complete ? Method.EXACT : Method.GREEDY, selecting.bestPicks, bound);
    }

    /** The better of greedy and the best single candidate. */
    private void startWithGreedy() {
        BitSet picked = new BitSet();
        BitSet covered = new BitSet();
        long effort = 0;
        long gain = 0;
        for (int next = bestOf(picked, covered, budget); next >= 0; next = bestOf(picked, covered, budget - effort)) {
            picked.set(next);
            gain += added(next, covered);
            covered.or(raises[next]);
            effort += candidates.get(next).effort();
        }
        take(picked, gain);
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).effort() <= budget) {
                BitSet single = new BitSet();
                single.set(i);
                take(single, added(i, new BitSet()));
            }
        }
    }

    private void branch(int from, BitSet covered, long effort, long gain, BitSet picked) {
        take(picked, gain);
        if (from == candidates.size() || ++steps > mostSteps || bound(from, covered, effort, gain) <= best) {
            return;
        }
        Candidate candidate = candidates.get(from);
        long adds = added(from, covered);
        if (adds > 0 && candidate.effort() <= budget - effort) {
            BitSet with = (BitSet) covered.clone();
            with.or(raises[from]);
            BitSet also = (BitSet) picked.clone();
            also.set(from);
            branch(from + 1, with, effort + candidate.effort(), gain + adds, also);
        }
        branch(from + 1, covered, effort, gain, picked);
    }

    private void take(BitSet picked, long gain) {
        if (gain > best) {
            best = gain;
            bestPicks = (BitSet) picked.clone();
        }
    }

    private record Remaining(long adds, long effort) {
    }

    private long bound(int from, BitSet covered, long effort, long gain) {
        List<Remaining> remaining = new ArrayList<>();
        for (int i = from; i < candidates.size(); i++) {
            long adds = added(i, covered);
            if (adds > 0 && candidates.get(i).effort() <= budget - effort) {
                remaining.add(new Remaining(adds, candidates.get(i).effort()));
            }
        }
        remaining.sort(Comparator.comparingDouble(one -> -(double) one.adds() / one.effort()));
        long left = budget - effort;
        double bound = gain;
        for (Remaining one : remaining) {
            if (one.effort() > left) {
                bound += (double) one.adds() * left / one.effort();
                break;
            }
            bound += one.adds();
            left -= one.effort();
        }
        return (long) Math.ceil(Math.min(bound, allWorth()));
    }

    private long allWorth() {
        long all = 0;
        for (long one : worth) {
            all += one;
        }
        return all;
    }

    private long added(int candidate, BitSet covered) {
        long adds = 0;
        for (int thing = raises[candidate].nextSetBit(0); thing >= 0; thing = raises[candidate].nextSetBit(thing + 1)) {
            adds += covered.get(thing) ? 0 : worth[thing];
        }
        return adds;
    }

    /** The one that adds the most per effort and fits; -1 if none adds anything. */
    private int bestOf(BitSet without, BitSet covered, long left) {
        int found = -1;
        double most = 0;
        for (int i = 0; i < candidates.size(); i++) {
            double density = (double) added(i, covered) / candidates.get(i).effort();
            boolean better = density > most
                    || found >= 0 && density == most && candidates.get(i).key().compareTo(candidates.get(found).key()) < 0;
            if (!without.get(i) && candidates.get(i).effort() <= left && density > 0 && better) {
                found = i;
                most = density;
            }
        }
        return found;
    }

    private Selection inOrder(Method method, BitSet chosen, long bound) {
        BitSet skipped = new BitSet();
        skipped.set(0, candidates.size());
        skipped.andNot(chosen);
        BitSet covered = new BitSet();
        List<Pick> picks = new ArrayList<>();
        long effort = 0;
        long gain = 0;
        for (int next = bestOf(skipped, covered, Long.MAX_VALUE); next >= 0; next = bestOf(skipped, covered, Long.MAX_VALUE)) {
            long adds = added(next, covered);
            picks.add(new Pick(candidates.get(next), newlyRaised(next, covered), adds));
            skipped.set(next);
            covered.or(raises[next]);
            effort += candidates.get(next).effort();
            gain += adds;
        }
        return new Selection(method, picks, effort, gain, bound < 0 ? gain : bound);
    }

    private Set<String> newlyRaised(int candidate, BitSet covered) {
        Set<String> raised = new LinkedHashSet<>();
        raises[candidate].stream().filter(thing -> !covered.get(thing)).forEach(thing -> raised.add(things.get(thing)));
        return new HashSet<>(raised);
    }
}
