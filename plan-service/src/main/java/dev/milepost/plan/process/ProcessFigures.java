package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/** What follows from the numbers of a process. */
final class ProcessFigures {

    private static final BigFraction MINUTES = BigFraction.of(60);
    private static final String LOWER = "LOWER_IS_BETTER";

    private final ProcessEdit process;
    private final List<String> why = new ArrayList<>();

    ProcessFigures(ProcessEdit process) {
        this.process = process;
    }

    ProcessYear year() {
        BigDecimal periods = process.periodsPerYear() == null ? process.period().perYear() : process.periodsPerYear();
        BigFraction cases = Exact.of(process.volumePerPeriod()).multiply(Exact.of(periods));
        why.add("%s %s per %s × %s = %s a year".formatted(Exact.words(process.volumePerPeriod()), process.unit(),
                process.period().name().toLowerCase(Locale.ROOT), Exact.words(periods), Exact.words(cases)));
        BigFraction hours = hours(cases);
        BigFraction errors = errors(cases);
        BigFraction cost = cost(cases, hours);
        return new ProcessYear(Exact.shown(cases), Exact.shownOptional(hours), Exact.shownOptional(errors),
                Exact.shownOptional(cost), List.copyOf(why));
    }

    private @Nullable BigFraction hours(BigFraction cases) {
        BigDecimal minutes = process.minutesPerCase();
        if (minutes == null) {
            why.add("No hours: minutesPerCase is not known");
            return null;
        }
        BigFraction hours = cases.multiply(Exact.of(minutes)).divide(MINUTES);
        why.add("%s × %s minutes ÷ 60 = %s hours".formatted(Exact.words(cases), Exact.words(minutes), Exact.words(hours)));
        return hours;
    }

    private @Nullable BigFraction errors(BigFraction cases) {
        BigDecimal rate = process.errorRate();
        if (rate == null) {
            why.add("No errors: errorRate is not known");
            return null;
        }
        BigFraction errors = cases.multiply(Exact.of(rate));
        why.add("%s × %s = %s with errors".formatted(Exact.words(cases), Exact.words(rate), Exact.words(errors)));
        return errors;
    }

    private @Nullable BigFraction cost(BigFraction cases, @Nullable BigFraction hours) {
        BigDecimal perCase = process.costPerCase();
        BigDecimal perHour = process.costPerHour();
        if (perHour != null && hours == null) {
            why.add("No cost: costPerHour needs minutesPerCase");
            return null;
        }
        if (perCase == null && perHour == null) {
            why.add("No cost: neither costPerCase nor costPerHour is known");
            return null;
        }
        List<String> parts = new ArrayList<>();
        BigFraction cost = BigFraction.ZERO;
        if (perCase != null) {
            cost = cost.add(cases.multiply(Exact.of(perCase)));
            parts.add(Exact.words(cases) + " × " + Exact.words(perCase));
        }
        if (perHour != null && hours != null) {
            cost = cost.add(hours.multiply(Exact.of(perHour)));
            parts.add(Exact.words(hours) + " hours × " + Exact.words(perHour));
        }
        why.add("%s = %s %s".formatted(String.join(" + ", parts), Exact.words(cost), process.currency()));
        return cost;
    }

    /** One for each number that is known and should get better. */
    List<KpiBaseline> kpiBaselines() {
        List<KpiBaseline> suggestions = new ArrayList<>();
        suggest(suggestions, "Minutes per " + process.unit(), "min", process.minutesPerCase());
        suggest(suggestions, "Share of " + process.unit() + " with errors", "share", process.errorRate());
        String currency = process.currency();
        BigDecimal perCase = caseCost();
        if (currency != null && perCase != null) {
            suggest(suggestions, "Cost per " + process.unit(), currency, perCase);
        }
        return suggestions;
    }

    /** With the working time of the case, as far as that is known. */
    private @Nullable BigDecimal caseCost() {
        BigDecimal perHour = process.costPerHour();
        BigDecimal minutes = process.minutesPerCase();
        BigDecimal perCase = process.costPerCase();
        if (perHour == null) {
            return perCase;
        }
        if (minutes == null) {
            return null;
        }
        BigFraction work = Exact.of(perHour).multiply(Exact.of(minutes)).divide(MINUTES);
        return Exact.shown(perCase == null ? work : work.add(Exact.of(perCase)));
    }

    private void suggest(List<KpiBaseline> suggestions, String name, String unit, @Nullable BigDecimal value) {
        if (value != null) {
            suggestions.add(new KpiBaseline(name, unit, LOWER, value, process.measuredOn()));
        }
    }
}
