package dev.milepost.roi.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import dev.milepost.roi.currency.RateTable;
import dev.milepost.roi.money.Rounding;

/** Converts into one currency, and remembers by which rates. */
final class Conversions {
    private final RateTable rates;
    private final String currency;
    private final TreeSet<PortfolioView.UsedRate> used = new TreeSet<>(
            Comparator.comparing(PortfolioView.UsedRate::from).thenComparing(PortfolioView.UsedRate::on));

    Conversions(RateTable rates, String currency) {
        this.rates = rates;
        this.currency = currency;
    }

    /** Of one unit; empty where no rate is known on the day or before. */
    Optional<BigDecimal> on(LocalDate day, String from) {
        return rates.on(day, from, currency).map(conversion -> {
            LocalDate dated = conversion.on();
            if (dated != null) {
                used.add(new PortfolioView.UsedRate(from, currency, dated, Rounding.rate(conversion.rate())));
            }
            return conversion.rate();
        });
    }

    /** By currency, the earliest first. */
    List<PortfolioView.UsedRate> used() {
        return List.copyOf(used);
    }
}
