package dev.milepost.roi.projection;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is taken otherwise than expected; everything it doesn't name stays as in the case itself.
 *
 * @param key WORST, BEST or a name of one's own
 * @param drivers values by key
 * @param lines overrides by the key of the line
 */
public record Scenario(String key, Map<String, BigDecimal> drivers, Map<String, LineOverride> lines) {

    /** The case itself. */
    public static final String EXPECTED = "EXPECTED";
    public static final Scenario AS_EXPECTED = new Scenario(EXPECTED, Map.of(), Map.of());

    /**
     * What is taken otherwise of a line; null leaves it as it is.
     *
     * @param course replaces amount, periods, growth and ramp
     * @param factor multiplies the line
     */
    public record LineOverride(@Nullable Course course, @Nullable BigDecimal riskAdjustment, @Nullable BigDecimal factor) {

        ProjectedLine applyTo(ProjectedLine line) {
            return new ProjectedLine(line.key(), line.name(), line.kind(), line.benefitKind(),
                    course == null ? line.course() : course, line.drivers(),
                    riskAdjustment == null ? line.riskAdjustment() : riskAdjustment,
                    factor == null ? line.factor() : line.factor().multiply(factor));
        }
    }

    public Scenario {
        drivers = Map.copyOf(drivers);
        lines = Map.copyOf(lines);
    }
}
