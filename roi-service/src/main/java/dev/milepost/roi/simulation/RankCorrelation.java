package dev.milepost.roi.simulation;

import java.util.Optional;

/**
 * How drivers go together: a matrix of rank correlations, made true by normal scores with the correlation 2 sin(pi r / 6)
 * (Gaussian copula; Pearson 1907).
 */
public final class RankCorrelation {

    /** Rounding may leave the last pivot of a perfect correlation so little below 0. */
    private static final double NOTHING = 1e-9;

    /** Lower triangle: scores that go together are these times scores that don't. */
    private final double[][] factor;

    private RankCorrelation(double[][] factor) {
        this.factor = factor;
    }

    public static RankCorrelation none(int drivers) {
        double[][] unit = new double[drivers][drivers];
        for (int i = 0; i < drivers; i++) {
            unit[i][i] = 1;
        }
        return new RankCorrelation(unit);
    }

    /**
     * @param ranks symmetric, ones on the diagonal, each from -1 to 1
     * @return empty where no numbers can go together like that: if a rises with b and b with c, a can't fall with c
     */
    public static Optional<RankCorrelation> of(double[][] ranks) {
        int n = ranks.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : 2 * Math.sin(Math.PI * ranks[i][j] / 6);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    if (sum < -NOTHING) {
                        return Optional.empty();
                    }
                    factor[i][i] = Math.sqrt(Math.max(0, sum));
                } else if (factor[j][j] > Math.sqrt(NOTHING)) {
                    factor[i][j] = sum / factor[j][j];
                } else if (Math.abs(sum) > Math.sqrt(NOTHING)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new RankCorrelation(factor));
    }

    int drivers() {
        return factor.length;
    }

    /** Replaces independent scores by ones that go together. */
    void apply(double[] scores) {
        for (int i = scores.length - 1; i >= 0; i--) {
            double sum = 0;
            double[] row = factor[i];
            for (int j = 0; j <= i; j++) {
                sum += row[j] * scores[j];
            }
            scores[i] = sum;
        }
    }
}
