package dev.milepost.roi.projection;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Moment;

/**
 * One row of a case.
 *
 * @param key by which overrides name it, unique in the case
 * @param drivers keys of what the amount is multiplied with; none twice
 * @param riskAdjustment from 0 to 1: costs and disbenefits are taken that part higher, benefits that part lower, as in the
 *        Total Economic Impact method
 * @param factor what everything is multiplied with besides; 1 unless a scenario says otherwise
 */
public record ProjectedLine(String key, String name, LineKind kind, @Nullable BenefitKind benefitKind, Course course,
        List<String> drivers, BigDecimal riskAdjustment, BigDecimal factor) {

    public ProjectedLine {
        drivers = List.copyOf(drivers);
    }

    boolean isFreedTime() {
        return benefitKind == BenefitKind.FREED_TIME;
    }

    ProjectedLine times(BigDecimal more) {
        return new ProjectedLine(key, name, kind, benefitKind, course, drivers, riskAdjustment, factor.multiply(more));
    }

    /** What everything but the drivers multiplies an amount of the course with. */
    BigDecimal adjustment() {
        BigDecimal risk = kind == LineKind.BENEFIT ? BigDecimal.ONE.subtract(riskAdjustment)
                : BigDecimal.ONE.add(riskAdjustment);
        return risk.multiply(factor);
    }

    Moment moment(BigDecimal amount) {
        BigDecimal zero = BigDecimal.ZERO;
        return switch (kind) {
            case COST -> new Moment(amount, zero, zero);
            case BENEFIT -> new Moment(zero, amount, zero);
            case DISBENEFIT -> new Moment(zero, zero, amount);
        };
    }

    /** 1 for what raises the worth of a case, -1 for what lowers it. */
    int sign() {
        return kind == LineKind.BENEFIT ? 1 : -1;
    }
}
