package dev.milepost.roi.casetemplate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.businesscase.DriverInput;
import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.businesscase.LineTiming;
import dev.milepost.roi.businesscase.NewBusinessCase;
import dev.milepost.roi.businesscase.ScenarioInput;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.uncertainty.DistributionInput;

/** A template as its file has it: a case whose texts are in several languages, each by its tag. */
record CaseTemplate(String key, BenefitType benefitType, Map<String, String> name, Map<String, String> description,
        Period period, int periods, List<Driver> drivers, List<Line> lines, List<ScenarioPart> scenarios) {

    record Driver(String key, Map<String, String> name, @Nullable Map<String, String> unit, BigDecimal value,
            @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable DistributionInput distribution,
            @Nullable Boolean wage) {
    }

    record Line(String key, LineKind kind, Map<String, String> name, @Nullable String category,
            @Nullable BenefitType benefitType, @Nullable BenefitKind benefitKind, @Nullable Map<String, String> timeUse,
            BigDecimal amount, @Nullable LineTiming timing, @Nullable Integer firstPeriod, @Nullable BigDecimal growth,
            @Nullable List<BigDecimal> ramp, @Nullable BigDecimal riskAdjustment, @Nullable List<String> drivers) {
    }

    record ScenarioPart(String key, Map<String, String> name, Map<String, BigDecimal> drivers,
            @Nullable List<ScenarioInput.LineOverrideInput> lines) {
    }

    TemplateItem item(String language) {
        return new TemplateItem(key, benefitType, in(name, language), in(description, language));
    }

    TemplateView view(String language) {
        return new TemplateView(key, benefitType, in(name, language), in(description, language), period, periods,
                driverInputs(language, Map.of(), Map.of()), lineInputs(language), scenarioInputs(language));
    }

    /**
     * The case that somebody makes of it.
     *
     * @throws ProblemException 422 where a driver is named that the template doesn't have
     */
    NewBusinessCase businessCase(NewCaseFromTemplate wanted, String language) {
        requireKnown(wanted.values(), "/drivers/");
        requireKnown(wanted.kpis(), "/kpis/");
        return new NewBusinessCase(wanted.name() == null ? in(name, language) : wanted.name(), in(description, language),
                wanted.externalId(), wanted.planId(), null, wanted.currency(), wanted.discountRate(), period, Convention.START,
                RateConversion.EFFECTIVE, null, null, wanted.startDate(), periods, lineInputs(language),
                driverInputs(language, wanted.values(), wanted.kpis()), scenarioInputs(language), List.of());
    }

    private void requireKnown(Map<String, ?> named, String place) {
        Set<String> known = drivers.stream().map(Driver::key).collect(Collectors.toCollection(TreeSet::new));
        for (String driver : named.keySet()) {
            if (!known.contains(driver)) {
                throw TemplateProblem.UNKNOWN_TEMPLATE_DRIVER
                        .because("The template %s has no driver %s, but %s", key, driver, known)
                        .at(place + driver, "unknown-driver", "one of " + known);
            }
        }
    }

    private List<DriverInput> driverInputs(String language, Map<String, BigDecimal> values, Map<String, String> kpis) {
        return drivers.stream().map(driver -> {
            BigDecimal own = values.get(driver.key());
            // What was guessed around the template's own value says nothing about another one.
            boolean guessed = own == null;
            return new DriverInput(driver.key(), in(driver.name(), language), driver.unit() == null ? null
                    : in(driver.unit(), language), guessed ? driver.value() : own, kpis.get(driver.key()), null,
                    guessed ? driver.low() : null, guessed ? driver.high() : null, guessed ? driver.distribution() : null,
                    driver.wage());
        }).toList();
    }

    private List<LineInput> lineInputs(String language) {
        return lines.stream().map(line -> new LineInput(null, line.key(), line.kind(), in(line.name(), language),
                line.category(), line.benefitType(), line.benefitKind(),
                line.timeUse() == null ? null : in(line.timeUse(), language), null, line.amount(), line.timing(),
                line.firstPeriod(), null, line.growth(), line.ramp(), line.riskAdjustment(), line.drivers(), null, null))
                .toList();
    }

    private List<ScenarioInput> scenarioInputs(String language) {
        return scenarios.stream().map(scenario -> new ScenarioInput(scenario.key(), in(scenario.name(), language),
                scenario.drivers(), scenario.lines())).toList();
    }

    private static String in(Map<String, String> texts, String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }
}
