package dev.milepost.plan.simulation;

import java.util.function.DoubleSupplier;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/** How an estimate by three points is spread between its ends. */
public enum Shape {

    /** The beta distribution of PERT, whose mean is (optimistic + 4 likely + pessimistic) / 6. */
    PERT {
        @Override
        DoubleSupplier between(ThreePoint estimate, UniformRandomProvider random) {
            double width = estimate.pessimistic() - estimate.optimistic();
            ContinuousDistribution.Sampler beta = BetaDistribution.of(
                    1 + WEIGHT * (estimate.likely() - estimate.optimistic()) / width,
                    1 + WEIGHT * (estimate.pessimistic() - estimate.likely()) / width).createSampler(random);
            return () -> estimate.optimistic() + width * beta.sample();
        }
    },

    /** Straight from the likely value down to both ends, with the mean (optimistic + likely + pessimistic) / 3. */
    TRIANGULAR {
        @Override
        DoubleSupplier between(ThreePoint estimate, UniformRandomProvider random) {
            return TriangularDistribution.of(estimate.optimistic(), estimate.likely(), estimate.pessimistic())
                    .createSampler(random)::sample;
        }
    };

    private static final double WEIGHT = 4;

    abstract DoubleSupplier between(ThreePoint estimate, UniformRandomProvider random);

    /** Draws from the estimate, one value at each call. */
    DoubleSupplier sampler(ThreePoint estimate, UniformRandomProvider random) {
        return estimate.isCertain() ? estimate::likely : between(estimate, random);
    }
}
