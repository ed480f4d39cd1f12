package dev.milepost.plan.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import dev.milepost.plan.baseline.BaselineView;
import dev.milepost.plan.earnedvalue.EarnedSchedule;
import dev.milepost.plan.earnedvalue.Figure;
import dev.milepost.plan.earnedvalue.Indicators;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.earnedvalue.Sentences;
import dev.milepost.plan.performance.EarnedValueView.ActualCostView;
import dev.milepost.plan.performance.EarnedValueView.EarnedScheduleView;
import dev.milepost.plan.performance.EarnedValueView.FigureView;
import dev.milepost.plan.performance.EarnedValueView.ForecastView;
import dev.milepost.plan.performance.EarnedValueView.PartView;

/** Puts every figure beside its sentence. */
final class Saying {

    private final Locale language;
    private final String currency;
    private final LocalDate on;
    private final Sentences say;

    Saying(Locale language, String currency, int digits, LocalDate on) {
        this.language = language;
        this.currency = currency;
        this.on = on;
        this.say = new Sentences(language, currency, digits);
    }

    EarnedValueView view(UUID planId, BaselineView baseline, Method method, Indicators figures, EarnedSchedule schedule,
            ActualCostView actualCost, List<PartView> parts, List<UUID> deleted, List<UUID> added,
            EarnedValueConventions conventions) {
        return new EarnedValueView(planId, baseline, on, currency, method, language.getLanguage(), say.summary(figures),
                figure(figures.pv(), say.amount("pv", figures.pv(), on)),
                figure(figures.ev(), say.amount("ev", figures.ev(), on)),
                figure(figures.ac(), say.amount("ac", figures.ac(), on)),
                figure(figures.bac(), say.amount("bac", figures.bac())),
                figure(figures.sv(), say.difference("sv", figures.sv())),
                figure(figures.cv(), say.difference("cv", figures.cv())),
                figure(figures.spi(), say.index("spi", figures.spi())), figure(figures.cpi(), say.rate("cpi", figures.cpi())),
                figure(figures.percentPlanned(), say.percent("percentPlanned", figures.percentPlanned())),
                figure(figures.percentDone(), say.percent("percentDone", figures.percentDone())),
                figure(figures.percentSpent(), say.percent("percentSpent", figures.percentSpent())),
                figure(figures.tcpiToBac(), say.rate("tcpiToBac", figures.tcpiToBac())),
                figures.forecasts().stream().map(this::forecast).toList(), schedule(schedule), actualCost, parts, deleted,
                added,
                conventions);
    }

    private ForecastView forecast(Indicators.Forecast forecast) {
        return new ForecastView(forecast.form(), figure(forecast.eac(), say.amount("eac." + forecast.form(), forecast.eac())),
                figure(forecast.etc(), say.amount("etc", forecast.etc())),
                figure(forecast.vac(), say.difference("vac", forecast.vac())),
                figure(forecast.tcpi(), say.rate("tcpiToEac", forecast.tcpi())));
    }

    private EarnedScheduleView schedule(EarnedSchedule schedule) {
        return new EarnedScheduleView(figure(schedule.earnedSchedule(), say.time("earnedSchedule", schedule.earnedSchedule())),
                figure(schedule.actualTime(), say.time("actualTime", schedule.actualTime())),
                figure(schedule.variance(), say.days("timeVariance", schedule.variance())),
                figure(schedule.index(), say.index("timeIndex", schedule.index())));
    }

    private static FigureView figure(Figure figure, String text) {
        return new FigureView(figure.value(), text, figure.value() == null ? text : null, figure.missing());
    }
}
