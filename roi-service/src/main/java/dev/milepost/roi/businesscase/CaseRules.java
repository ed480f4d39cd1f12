package dev.milepost.roi.businesscase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.funding.FundingKind;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.projection.Scenario;

/**
 * What must hold of a business case as it is wanted, before anything is saved. The first broken rule is told with its place.
 */
final class CaseRules {

    private final NewBusinessCase wanted;
    private final Set<String> drivers = new HashSet<>();
    private final Map<String, LineInput> lines = new HashMap<>();

    private CaseRules(NewBusinessCase wanted) {
        this.wanted = wanted;
    }

    /** @throws ProblemException 422 where a rule is broken */
    static void check(NewBusinessCase wanted) {
        CaseRules rules = new CaseRules(wanted);
        rules.drivers();
        rules.lines();
        rules.scenarios();
        rules.funding();
    }

    private void drivers() {
        for (int i = 0; i < wanted.drivers().size(); i++) {
            DriverInput driver = wanted.drivers().get(i);
            String place = "/drivers/" + i;
            if (!drivers.add(driver.key())) {
                throw twice("drivers", driver.key(), place);
            }
            if (driver.value() == null && driver.kpi() == null) {
                throw BusinessCaseProblem.DRIVER_WITHOUT_VALUE.because("Give the driver %s a value, or a KPI to read it from",
                        driver.key()).at(place + "/value", "missing", "needs a value or a kpi");
            }
            if (driver.kpi() != null) {
                Reference.of("kpi", driver.kpi());
            }
            if (driver.low() != null && driver.high() != null && driver.low().compareTo(driver.high()) > 0) {
                throw BusinessCaseProblem.DRIVER_RANGE_INVALID
                        .because("%s can be at least %s and at most %s: swap them", driver.key(), driver.low(), driver.high())
                        .at(place + "/low", "above-high", "must not be above high");
            }
            if (driver.distribution() != null) {
                driver.distribution().distribution(place + "/distribution");
            }
        }
    }

    private void lines() {
        for (int i = 0; i < wanted.lines().size(); i++) {
            LineInput line = wanted.lines().get(i);
            String place = "/lines/" + i;
            if (line.key() != null && lines.put(line.key(), line) != null) {
                throw twice("lines", line.key(), place);
            }
            benefit(line, place);
            money(line, place);
            timing(line, place, wanted.periods());
            known(line, place);
        }
        wanted.lines().stream().filter(line -> line.id() != null).forEach(line -> lines.put(String.valueOf(line.id()), line));
    }

    private static void benefit(LineInput line, String place) {
        if (line.kind() == LineKind.COST && line.benefitType() != null) {
            throw BusinessCaseProblem.COST_WITH_BENEFIT_TYPE
                    .because("\"%s\" is a cost: leave benefitType out, or make it a benefit", line.name())
                    .at(place + "/benefitType", "not-for-costs", "must be absent");
        }
        if (line.kind() == LineKind.COST && line.benefitKind() != null) {
            throw BusinessCaseProblem.COST_WITH_BENEFIT_TYPE
                    .because("\"%s\" is a cost: leave benefitKind out, or make it a benefit", line.name())
                    .at(place + "/benefitKind", "not-for-costs", "must be absent");
        }
        if (line.measuredBy() != null) {
            if (line.kind() != LineKind.BENEFIT) {
                throw BusinessCaseProblem.ONLY_BENEFITS_MEASURED
                        .because("\"%s\" is no benefit: leave measuredBy out", line.name())
                        .at(place + "/measuredBy", "only-for-benefits", "must be absent");
            }
            Reference.of("kpi", line.measuredBy().kpi());
        }
        boolean freed = line.benefitKind() == BenefitKind.FREED_TIME;
        if (freed != (line.timeUse() != null && !line.timeUse().isBlank())) {
            throw BusinessCaseProblem.TIME_USE_NEEDED
                    .because("\"%s\": %s", line.name(), freed ? "say in timeUse what the freed time is used for"
                            : "leave timeUse out, or make it FREED_TIME")
                    .at(place + "/timeUse", freed ? "missing" : "only-for-freed-time",
                            freed ? "must be given" : "must be absent");
        }
    }

    private void money(LineInput line, String place) {
        long sources = Stream.of(line.amounts(), line.amount(), line.budgetLineIds()).filter(Objects::nonNull).count();
        if (sources != 1) {
            throw BusinessCaseProblem.LINE_MONEY_UNCLEAR
                    .because("Give \"%s\" exactly one of amounts, amount and budgetLineIds", line.name())
                    .at(place + "/amount", "one-of", "exactly one of amounts, amount and budgetLineIds");
        }
        if (line.budgetLineIds() == null) {
            return;
        }
        if (wanted.planId() == null) {
            throw BusinessCaseProblem.BUDGET_WITHOUT_PLAN.because("Give the case a planId, or \"%s\" an amount", line.name())
                    .at(place + "/budgetLineIds", "without-plan", "needs a planId");
        }
        if (line.kind() != LineKind.COST || line.drivers() != null) {
            throw BusinessCaseProblem.LINE_MONEY_UNCLEAR
                    .because("Only a cost without drivers takes its amount from the budget; \"%s\" is none", line.name())
                    .at(place + "/budgetLineIds", "only-for-costs", "must be a cost without drivers");
        }
    }

    private static void timing(LineInput line, String place, @Nullable Integer periods) {
        boolean course = line.timing() != null || line.firstPeriod() != null || line.lastPeriod() != null
                || line.growth() != null || line.ramp() != null;
        if (line.amounts() != null && course) {
            throw unclear(place, "timing",
                    "amounts say themselves what falls due when, so leave timing, firstPeriod, lastPeriod, growth and ramp out",
                    line);
        }
        if (!line.isRecurring() && (line.lastPeriod() != null || line.growth() != null || line.ramp() != null)) {
            throw unclear(place, "timing", "it falls due once, so leave lastPeriod, growth and ramp out, or make it RECURRING",
                    line);
        }
        if (line.budgetLineIds() != null && (line.growth() != null || line.ramp() != null)) {
            throw unclear(place, "growth", "the budget says what it costs in all, so leave growth and ramp out", line);
        }
        if (line.isRecurring() && line.lastPeriod() == null && periods == null) {
            throw unclear(place, "lastPeriod", "give it its lastPeriod, or the case its periods", line);
        }
        if (line.lastPeriod() != null && line.lastPeriod() < line.first()) {
            throw unclear(place, "lastPeriod", "its last period is before its first one", line);
        }
        if (periods != null && CaseModel.end(line, periods) > periods) {
            throw unclear(place, line.amounts() == null ? "lastPeriod" : "amounts",
                    "it goes beyond the " + periods + " periods of the case", line);
        }
    }

    private static ProblemException unclear(String place, String field, String sentence, LineInput line) {
        return BusinessCaseProblem.LINE_TIMING_UNCLEAR.because("\"%s\": %s", line.name(), sentence)
                .at(place + "/" + field, "timing", "does not fit the other fields");
    }

    private void known(LineInput line, String place) {
        Set<String> named = new HashSet<>();
        for (int j = 0; j < line.driverKeys().size(); j++) {
            String key = line.driverKeys().get(j);
            if (!drivers.contains(key) || !named.add(key)) {
                throw BusinessCaseProblem.UNKNOWN_CASE_DRIVER
                        .because("\"%s\" names the driver %s%s", line.name(), key,
                                drivers.contains(key) ? " twice" : ", which the case doesn't have")
                        .at(place + "/drivers/" + j, "unknown-driver", "the key of one of the case's drivers, once");
            }
        }
    }

    private void scenarios() {
        int periods = CaseModel.periods(wanted);
        Set<String> keys = new HashSet<>(Set.of(Scenario.EXPECTED));
        for (int i = 0; i < wanted.scenarios().size(); i++) {
            ScenarioInput scenario = wanted.scenarios().get(i);
            String place = "/scenarios/" + i;
            if (!keys.add(scenario.key())) {
                throw twice("scenarios", scenario.key(), place);
            }
            for (String driver : scenario.values().keySet()) {
                if (!drivers.contains(driver)) {
                    throw BusinessCaseProblem.UNKNOWN_CASE_DRIVER
                            .because("Scenario %s names the driver %s, which the case doesn't have", scenario.key(), driver)
                            .at(place + "/drivers/" + driver, "unknown-driver", "the key of one of the case's drivers");
                }
            }
            Set<LineInput> named = new HashSet<>();
            for (int j = 0; j < scenario.overrides().size(); j++) {
                override(scenario, scenario.overrides().get(j), named, place + "/lines/" + j, periods);
            }
        }
    }

    private void override(ScenarioInput scenario, ScenarioInput.LineOverrideInput override, Set<LineInput> named, String place,
            int periods) {
        LineInput line = lines.get(override.line());
        if (line == null || !named.add(line)) {
            throw BusinessCaseProblem.SCENARIO_INVALID
                    .because("Scenario %s names the line %s%s", scenario.key(), override.line(),
                            line == null ? ", which the case doesn't have" : " twice")
                    .at(place + "/line", "unknown-line", "the key or id of one of the case's lines, once");
        }
        try {
            LineInput overridden = override.applyTo(line);
            money(overridden, place);
            timing(overridden, place, periods);
        } catch (ProblemException broken) {
            throw BusinessCaseProblem.SCENARIO_INVALID.because("Scenario %s: %s", scenario.key(), broken.detail())
                    .at(broken.errors()).causedBy(broken);
        }
    }

    private void funding() {
        for (int i = 0; i < wanted.funding().size(); i++) {
            FundingInput funding = wanted.funding().get(i);
            FundingInput.RepaymentInput repayment = funding.repayment();
            String place = "/funding/" + i + "/repayment";
            boolean possible = funding.kind() == FundingKind.LOAN || funding.kind() == FundingKind.VENDOR_CREDIT;
            if (repayment == null ? funding.kind() == FundingKind.LOAN : !possible) {
                throw BusinessCaseProblem.FUNDING_INVALID
                        .because("\"%s\": %s", funding.name(), repayment == null ? "say how the loan is paid back"
                                : "it is never paid back, so leave repayment out")
                        .at(place, repayment == null ? "missing" : "not-paid-back",
                                repayment == null ? "must be given for a loan" : "must be absent");
            }
            if (repayment != null && funding.firstPayment(repayment) <= funding.start()) {
                throw BusinessCaseProblem.FUNDING_INVALID
                        .because("\"%s\" is paid back from period %d on, but comes in in period %d", funding.name(),
                                funding.firstPayment(repayment), funding.start())
                        .at(place + "/firstPeriod", "too-early", "must be after the period in which the money comes in");
            }
        }
    }

    private static ProblemException twice(String what, String key, String place) {
        return BusinessCaseProblem.KEY_TWICE.because("Two of the %s have the key %s: choose another for one of them", what, key)
                .at(place + "/key", "duplicate", "must be unique in the case");
    }
}
