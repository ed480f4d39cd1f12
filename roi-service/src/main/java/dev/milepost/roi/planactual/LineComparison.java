package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.planactual.PlanActualView.Compared;
import dev.milepost.roi.planactual.PlanActualView.LineView;
import dev.milepost.roi.planactual.PlanActualView.PeriodView;
import dev.milepost.roi.projection.LineKind;

/**
 * Compares one line.
 *
 * @param planned one amount per period, as the case shows them
 * @param actual null where nothing records it
 * @param progress how much of it is done
 * @param calendar null where the case has no start
 */
record LineComparison(LineInput line, List<BigDecimal> planned, @Nullable List<Actuals.Dated> actual,
        Progress progress, @Nullable Calendar calendar, ForecastMethod method, String currency) {

    LineView view() {
        Rounding money = Rounding.of(currency);
        Optional<List<BigDecimal>> actualParts = actualByPeriod().map(money::parts);
        List<PeriodView> periods = IntStream.range(0, planned.size()).mapToObj(i -> {
            BigDecimal happened = actualParts.map(parts -> parts.get(i)).orElse(null);
            boolean over = calendar != null && calendar.isOver(i);
            return new PeriodView(i, calendar == null ? null : calendar.startOf(i), over, planned.get(i), happened,
                    happened == null ? null : happened.subtract(planned.get(i)));
        }).toList();
        BigDecimal outside = actualParts.map(parts -> parts.getLast()).orElse(money.money(BigDecimal.ZERO));
        return new LineView(Objects.requireNonNull(line.id()), line.key(), line.name(), line.kind(), figures(money), progress,
                periods,
                outside);
    }

    /** One sum per period and one for all outside of them, unrounded; empty where nothing is known or nothing has a date. */
    private Optional<List<BigDecimal>> actualByPeriod() {
        if (actual == null || calendar == null) {
            return Optional.empty();
        }
        List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(planned.size() + 1, BigDecimal.ZERO));
        for (Actuals.Dated one : actual) {
            int index = calendar.index(one.on());
            int place = index < 0 || index >= planned.size() ? planned.size() : index;
            sums.set(place, sums.get(place).add(one.amount()));
        }
        return Optional.of(sums);
    }

    private Compared figures(Rounding money) {
        BigDecimal inAll = money.money(sum(planned));
        BigDecimal toDate = calendar == null ? null : money.money(calendar.toDate(planned));
        BigDecimal happened = actual == null ? null : money.money(sum(actual.stream().map(Actuals.Dated::amount).toList()));
        if (happened == null) {
            Outcome why = line.kind() == LineKind.BENEFIT ? Outcome.NOT_CLAIMED : Outcome.NOT_RECORDED;
            return new Compared(inAll, toDate, null, null, null, null, null, why,
                    "\"%s\": %s.".formatted(line.name(), why.sentence()));
        }
        if (toDate == null) {
            return new Compared(inAll, null, happened, null, null, null, null, Outcome.NO_START_DATE,
                    "\"%s\": %s.".formatted(line.name(), Outcome.NO_START_DATE.sentence()));
        }
        BigDecimal earned = money.money(progress.earned(inAll, toDate));
        Forecast forecast = Forecast.of(method, inAll, earned, happened, line.kind() == LineKind.COST,
                progress.isKnown() ? Outcome.NOTHING_DONE_YET : Outcome.NOTHING_DUE_YET);
        BigDecimal end = money.money(forecast.value());
        EarnedFigures figures = progress.isKnown() ? EarnedFigures.of(earned, toDate, happened) : null;
        return new Compared(inAll, toDate, happened, happened.subtract(toDate), end, figures, forecast.used(),
                forecast.reason(), new Sentences("\"" + line.name() + "\"", line.kind() == LineKind.COST, currency).of(inAll,
                        toDate, happened, figures, end));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
