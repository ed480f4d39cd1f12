package dev.milepost.roi.casedocument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Clean;
import dev.milepost.roi.businesscase.CaseMetricsView;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.FinancingView;
import dev.milepost.roi.businesscase.InputReading;
import dev.milepost.roi.businesscase.NewBusinessCase;
import dev.milepost.roi.businesscase.ProjectionView;
import dev.milepost.roi.businesscase.ScenarioComparisonView;
import dev.milepost.roi.businesscase.SensitivityView;
import dev.milepost.roi.calculation.MetricsView;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.funding.Financing;
import dev.milepost.roi.projection.Scenario;
import dev.milepost.roi.projection.Sensitivity;

/** Makes the page of one case in one language. */
final class CasePageMaking {
    private static final int MOST_BARS = 16;
    private static final int MOST_LEVERS = 8;
    private static final String GAIN = "gain";
    private static final String LOSS = "loss";

    private final CaseValuation valuation;
    private final NewBusinessCase content;
    private final Words words;
    private final CaseMetricsView metrics;

    CasePageMaking(CaseValuation valuation, Words words) {
        this.valuation = valuation;
        this.content = valuation.content();
        this.words = words;
        this.metrics = CaseMetricsView.of(valuation);
    }

    CasePage page(LocalDate today) {
        ProjectionView projection = ProjectionView.of(valuation, Scenario.EXPECTED);
        SensitivityView sensitivity = SensitivityView.of(valuation, Scenario.EXPECTED, new BigDecimal("0.1"));
        return new CasePage(Clean.plain(content.name()), Clean.plain(content.description()),
                words.with("prepared", words.date(today)), figures(), comparison(), flows(projection), flowsSummary(),
                scenarios(), tornado(sensitivity), tornadoSummary(sensitivity), lines(projection), drivers(projection),
                financing(), notes());
    }

    private List<CasePage.Figure> figures() {
        return List.of(new CasePage.Figure(money(metrics.npv().value()), words.of("npv")),
                new CasePage.Figure(words.percent(metrics.roi().value(), 0), words.of("roi")),
                new CasePage.Figure(words.percent(metrics.irr().annual(), 1), words.of("irr")),
                new CasePage.Figure(months(metrics.payback().firstCrossMonths()), words.of("payback")));
    }

    /** With and without freed time, side by side. */
    private List<List<String>> comparison() {
        MetricsView without = metrics.withoutFreedTime();
        return List.of(
                List.of(words.of("npv"), money(metrics.npv().value()),
                        money(without.npv() == null ? null : without.npv().value())),
                List.of(words.of("roi"), words.percent(metrics.roi().value(), 1), words.percent(without.roi().value(), 1)),
                List.of(words.of("irr"), words.percent(metrics.irr().annual(), 1),
                        words.percent(without.irr() == null ? null : without.irr().annual(), 1)),
                List.of(words.of("payback"), months(metrics.payback().firstCrossMonths()),
                        months(without.payback().firstCrossMonths())),
                List.of(words.of("pvBenefits"), money(metrics.presentValueOfBenefits().value()),
                        money(without.presentValueOfBenefits().value())),
                List.of(words.of("pvCosts"), money(metrics.presentValueOfCosts().value()),
                        money(without.presentValueOfCosts().value())),
                List.of(words.of("peak"), money(metrics.peakFunding().nominal()), money(without.peakFunding().nominal())));
    }

    /** Net flows; of many periods so many together that they fit on the page. */
    private BarChart flows(ProjectionView projection) {
        List<ProjectionView.PeriodView> periods = projection.periods();
        int together = together(periods.size());
        List<BarChart.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < periods.size(); i += together) {
            BigDecimal net = periods.subList(i, Math.min(periods.size(), i + together)).stream()
                    .map(ProjectionView.PeriodView::net).reduce(BigDecimal.ZERO, BigDecimal::add);
            double amount = net.doubleValue();
            stretches.add(new BarChart.Stretch(label(i), compact(net), Math.min(0, amount), Math.max(0, amount),
                    amount < 0 ? LOSS : GAIN));
        }
        return BarChart.upright(stretches);
    }

    private int together(int periods) {
        int perYear = content.period().perYear();
        if (periods <= MOST_BARS) {
            return 1;
        }
        int quarters = Math.max(1, perYear / 4);
        return periods / quarters <= MOST_BARS ? quarters
                : perYear * Math.ceilDiv(Math.ceilDiv(periods, perYear), MOST_BARS);
    }

    private String label(int period) {
        LocalDate start = content.startDate();
        if (start == null) {
            return Integer.toString(period);
        }
        LocalDate day = start.plusMonths((long) period * content.period().months());
        return content.period() == Period.YEAR ? Integer.toString(day.getYear()) : words.month(day);
    }

    private String flowsSummary() {
        int together = together(CaseSize.periods(valuation));
        return together == 1 ? words.with("flowsSummary", words.of("period", content.period()))
                : words.with("flowsTogether", together, words.of("period", content.period()));
    }

    private BarChart scenarios() {
        ScenarioComparisonView comparison = ScenarioComparisonView.of(valuation);
        return BarChart.across(comparison.items().stream().map(scenario -> {
            BigDecimal npv = Objects.requireNonNull(scenario.npv().value());
            double amount = npv.doubleValue();
            return new BarChart.Stretch(scenarioName(scenario), money(npv), Math.min(0, amount), Math.max(0, amount),
                    amount < 0 ? LOSS : GAIN);
        }).toList(), 0);
    }

    private String scenarioName(ScenarioComparisonView.ScenarioView scenario) {
        return switch (scenario.key()) {
            case "EXPECTED", "WORST", "BEST" -> words.of("scenario." + scenario.key());
            default -> Clean.plain(scenario.name() == null ? scenario.key() : scenario.name());
        };
    }

    private BarChart tornado(SensitivityView sensitivity) {
        return BarChart.across(sensitivity.items().stream().limit(MOST_LEVERS).map(lever -> {
            double low = lever.npvAtLow().doubleValue();
            double high = lever.npvAtHigh().doubleValue();
            String range = lever.kind() == Sensitivity.Kind.LINE
                    ? words.percent(lever.low(), 0) + " – " + words.percent(lever.high(), 0)
                    : words.number(lever.low(), 4) + " – " + words.number(lever.high(), 4);
            return new BarChart.Stretch(Clean.plain(lever.name()) + " (" + range + ")",
                    money(BigDecimal.valueOf(Math.min(low, high))) + " … " + money(BigDecimal.valueOf(Math.max(low, high))),
                    Math.min(low, high), Math.max(low, high), Math.min(low, high) < 0 ? LOSS : GAIN);
        }).toList(), sensitivity.npv().doubleValue());
    }

    private String tornadoSummary(SensitivityView sensitivity) {
        return sensitivity.items().stream()
                .filter(lever -> lever.breakEven() != null && lever.kind() == Sensitivity.Kind.DRIVER)
                .findFirst().map(lever -> words.with("breakEven", Clean.plain(lever.name()),
                        words.number(lever.breakEven(), 4), words.number(lever.base(), 4)))
                .orElse("");
    }

    private List<List<String>> lines(ProjectionView projection) {
        return projection.lines().stream().map(line -> List.of(Clean.plain(line.name()), words.of("kind", line.kind()),
                line.benefitKind() == null ? ""
                        : words.of("benefit", line.benefitKind())
                                + (line.timeUse() == null ? "" : ": " + Clean.plain(line.timeUse())),
                money(line.total()), money(line.presentValue()))).toList();
    }

    private List<List<String>> drivers(ProjectionView projection) {
        return projection.drivers().stream().map(driver -> List.of(Clean.plain(driver.name()), words.number(driver.value(), 6),
                Clean.plain(driver.unit()), source(driver.key()))).toList();
    }

    private String source(String driver) {
        return valuation.readings().stream()
                .filter(reading -> reading.source() == InputReading.Source.KPI && reading.of().equals(driver)).findFirst()
                .map(reading -> reading.asOf() == null ? words.of("notMeasured")
                        : words.with("measured", words.date(LocalDate.ofInstant(reading.asOf(), ZoneOffset.UTC))))
                .orElse(words.of("assumed"));
    }

    private String financing() {
        if (content.funding().isEmpty()) {
            return "";
        }
        Financing.Verdict verdict = FinancingView.of(valuation, Scenario.EXPECTED).carriesItself().verdict();
        return words.of("verdict", verdict);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.with("conventions", words.percent(content.discountRate(), 2), words.of("period", content.period()),
                words.of("convention", content.convention())));
        valuation.readings().stream().filter(reading -> !reading.available())
                .forEach(reading -> notes.add(words.with("unread", reading.of())));
        notes.add(words.with("hash", metrics.conventions().inputHash()));
        return notes;
    }

    private String money(@Nullable BigDecimal amount) {
        return words.money(amount, content.currency());
    }

    /** In thousands where numbers are large: bars are narrow. */
    private String compact(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.valueOf(10_000)) < 0 ? words.number(amount, 0)
                : words.with("thousands", words.number(amount.movePointLeft(3), 0));
    }

    private String months(@Nullable BigDecimal months) {
        return months == null ? "–" : words.with("months", words.number(months, 1));
    }
}
