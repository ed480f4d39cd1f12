package dev.milepost.roi.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a case is worth in another currency: each net flow converted at the rate of the day its period begins, then discounted.
 */
final class DatedWorth {

    private DatedWorth() {
    }

    /** A worth, or the first day without a rate. */
    record Answer(@Nullable BigDecimal worth, @Nullable LocalDate missing) {
    }

    /**
     * @param days on which the periods begin, one for each net flow
     * @param factors discount factors, one for each net flow
     */
    static Answer of(List<BigDecimal> net, List<LocalDate> days, List<BigDecimal> factors, Conversions rates, String from) {
        BigDecimal worth = BigDecimal.ZERO;
        for (int i = 0; i < net.size(); i++) {
            if (net.get(i).signum() == 0) {
                continue;
            }
            Optional<BigDecimal> rate = rates.on(days.get(i), from);
            if (rate.isEmpty()) {
                return new Answer(null, days.get(i));
            }
            worth = worth.add(net.get(i).multiply(rate.get()).multiply(factors.get(i), MathContext.DECIMAL128));
        }
        return new Answer(worth, null);
    }
}
