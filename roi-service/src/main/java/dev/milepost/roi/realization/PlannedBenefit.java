package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Scenario;

/** What lines of a case were to bring by the end of a month; a running period counts by its whole months. */
final class PlannedBenefit {
    private final CaseValuation valuation;
    private final Optional<Projection> projection;

    PlannedBenefit(CaseValuation valuation) {
        this.valuation = valuation;
        this.projection = projection(valuation);
    }

    private static Optional<Projection> projection(CaseValuation valuation) {
        try {
            return Optional.of(valuation.projection(Scenario.EXPECTED));
        } catch (ProblemException noFiguresYet) {
            return Optional.empty();
        }
    }

    /**
     * @param index of the line in the case
     * @param end the day behind the month
     * @return unrounded; empty where the case has no start, or a driver no value
     */
    Optional<BigDecimal> until(int index, LocalDate end) {
        LocalDate start = valuation.content().startDate();
        if (start == null || projection.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> amounts = projection.get().amounts(projection.get().lines().get(index));
        long months = valuation.content().period().months();
        long elapsed = Math.max(0, ChronoUnit.MONTHS.between(start, end));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal within = BigDecimal.valueOf(Math.min(months, Math.max(0, elapsed - i * months)));
            sum = sum.add(amounts.get(i).multiply(within).divide(BigDecimal.valueOf(months), MathContext.DECIMAL128));
        }
        return Optional.of(sum);
    }
}
