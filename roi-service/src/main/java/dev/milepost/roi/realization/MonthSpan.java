package dev.milepost.roi.realization;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Months from one to another, both included; what is absent follows from what is asked. */
record MonthSpan(@Nullable YearMonth from, @Nullable YearMonth to) {
    private static final int MOST = 240;
    private static final int USUAL = 12;

    static MonthSpan of(@Nullable String from, @Nullable String to) {
        return new MonthSpan(from == null ? null : YearMonth.parse(from), to == null ? null : YearMonth.parse(to));
    }

    /**
     * @param begin where to begin if nobody says; a year before the end if empty
     * @throws dev.milepost.kit.problem.ProblemException 422 for no month or more than 240
     */
    MonthSpan completed(Optional<YearMonth> begin, YearMonth end) {
        YearMonth last = to != null ? to : from != null && from.isAfter(end) ? from : end;
        YearMonth first = from != null ? from
                : begin.filter(month -> !month.isAfter(last)).orElse(last.minusMonths(USUAL - 1));
        if (last.isBefore(first) || !first.plusMonths(MOST).isAfter(last)) {
            throw RealizationProblem.CLAIM_MONTHS_UNCLEAR
                    .because("From %s to %s there are not 1 to %d months", first, last, MOST)
                    .at("?to", "out-of-range", "from %s to %s".formatted(first, first.plusMonths(MOST - 1)));
        }
        return new MonthSpan(first, last);
    }

    YearMonth first() {
        return Objects.requireNonNull(from);
    }

    YearMonth last() {
        return Objects.requireNonNull(to);
    }
}
