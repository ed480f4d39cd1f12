package dev.milepost.plan.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Puts candidates into the order of their scores: equal ones share a rank, those without a score come last. */
public final class Ranking {

    private Ranking() {
    }

    /** @param criteria of {@link ScoringMethod#WEIGHTED}, not looked at by other methods */
    public static List<Ranked> of(ScoringMethod method, List<Criterion> criteria, List<Candidate> candidates) {
        Scorer scorer = new Scorer(method, criteria);
        List<Entry> entries = candidates.stream().map(candidate -> new Entry(candidate, scorer.score(candidate.inputs())))
                .sorted(Comparator.comparing(Entry::score, Comparator.nullsLast(Comparator.<BigFraction> reverseOrder())))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        int rank = 0;
        BigFraction current = null;
        BigFraction better = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            BigFraction score = entry.score();
            if (score == null) {
                ranked.add(new Ranked(entry.candidate(), null, false, null, entry.scored()));
                continue;
            }
            if (!score.equals(current)) {
                better = current;
                current = score;
                rank = i + 1;
            }
            ranked.add(new Ranked(entry.candidate(), rank, tied(entries, i), better == null ? null : better.subtract(score),
                    entry.scored()));
        }
        return ranked;
    }

    private static boolean tied(List<Entry> entries, int index) {
        BigFraction score = entries.get(index).score();
        return index > 0 && score != null && score.equals(entries.get(index - 1).score())
                || index + 1 < entries.size() && score != null && score.equals(entries.get(index + 1).score());
    }

    private record Entry(Candidate candidate, Scored scored) {

        @Nullable
        BigFraction score() {
            return scored.score();
        }
    }
}
