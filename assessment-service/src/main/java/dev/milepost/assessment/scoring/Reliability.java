package dev.milepost.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How far the items of one scale measure the same thing: Cronbach's alpha = k / (k - 1) * (1 - sum of item variances / variance
 * of the sum), sample variances, over the cases that answered every item (Cronbach 1951). For the author of an instrument; no
 * part of any score.
 *
 * @param items how many the scale has
 * @param cases how many answered all of them
 * @param alpha null where {@code reason} says why
 * @param withoutItem alpha of the other items, in the order of the items; null each where it can't be said
 */
public record Reliability(int items, int cases, @Nullable Double alpha, @Nullable NoAlpha reason,
        List<@Nullable Double> withoutItem) {

    /** Why there is no alpha. */
    public enum NoAlpha {
        FEWER_THAN_TWO_ITEMS,
        FEWER_THAN_TWO_CASES,
        /** All cases have the same sum. */
        NO_VARIANCE
    }

    /**
     * @param cases the answers of one case in the order of the items, on one direction and scale; NaN where it has none
     * @param items how many items there are
     */
    public static Reliability of(List<double[]> cases, int items) {
        List<double[]> complete = cases.stream().filter(Reliability::isComplete).toList();
        List<@Nullable Double> without = new ArrayList<>();
        for (int left = 0; left < items; left++) {
            int out = left;
            without.add(alpha(complete, IntStream.range(0, items).filter(item -> item != out).toArray()));
        }
        NoAlpha reason = items < 2 ? NoAlpha.FEWER_THAN_TWO_ITEMS
                : complete.size() < 2 ? NoAlpha.FEWER_THAN_TWO_CASES : null;
        Double alpha = reason == null ? alpha(complete, IntStream.range(0, items).toArray()) : null;
        return new Reliability(items, complete.size(), alpha,
                reason == null && alpha == null ? NoAlpha.NO_VARIANCE : reason, without);
    }

    private static boolean isComplete(double[] answers) {
        return IntStream.range(0, answers.length).noneMatch(item -> Double.isNaN(answers[item]));
    }

    private static @Nullable Double alpha(List<double[]> cases, int[] items) {
        if (items.length < 2 || cases.size() < 2) {
            return null;
        }
        double ofItems = 0;
        for (int item : items) {
            ofItems += variance(cases.stream().mapToDouble(answers -> answers[item]).toArray());
        }
        double ofSum = variance(cases.stream().mapToDouble(answers -> {
            double sum = 0;
            for (int item : items) {
                sum += answers[item];
            }
            return sum;
        }).toArray());
        return ofSum == 0 ? null : items.length / (items.length - 1.0) * (1 - ofItems / ofSum);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
