package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.projection.Course;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Scenario;

/** Makes numbers of a case that keeps its rules. */
final class CaseModel {

    private CaseModel() {
    }

    /** How many periods the case looks at; 0 without lines. */
    static int periods(NewBusinessCase content) {
        Integer said = content.periods();
        return said != null ? said : content.lines().stream().mapToInt(line -> end(line, 0)).max().orElse(0);
    }

    /** The period behind the last one of a line. */
    static int end(LineInput line, int periods) {
        if (line.amounts() != null) {
            return line.amounts().size();
        }
        if (!line.isRecurring()) {
            return line.first() + 1;
        }
        return line.lastPeriod() == null ? Math.max(periods, line.first() + 1) : line.lastPeriod() + 1;
    }

    /** @throws ProblemException 422 where a driver that is needed has no value */
    static Projection projection(NewBusinessCase content, List<InputReading> readings) {
        int periods = periods(content);
        Map<String, InputReading> budgets = by(InputReading.Source.BUDGET, readings);
        return new Projection(periods, content.period(),
                content.lines().stream().map(line -> line(line, periods, budgets.get(line.reference()))).toList(),
                values(content, by(InputReading.Source.KPI, readings)));
    }

    static Scenario scenario(NewBusinessCase content, ScenarioInput wanted) {
        int periods = periods(content);
        Map<String, LineInput> lines = new HashMap<>();
        content.lines().forEach(line -> {
            lines.put(line.reference(), line);
            lines.put(String.valueOf(line.id()), line);
        });
        Map<String, Scenario.LineOverride> overrides = new HashMap<>();
        for (ScenarioInput.LineOverrideInput override : wanted.overrides()) {
            LineInput line = lines.get(override.line());
            if (line != null) {
                Course course = override.changesCourse() && (line.budgetLineIds() == null || override.amount() != null
                        || override.amounts() != null) ? course(override.applyTo(line), periods, null) : null;
                overrides.put(line.reference(),
                        new Scenario.LineOverride(course, override.riskAdjustment(), override.factor()));
            }
        }
        return new Scenario(wanted.key(), wanted.values(), overrides);
    }

    private static Map<String, InputReading> by(InputReading.Source source, List<InputReading> readings) {
        Map<String, InputReading> found = new HashMap<>();
        readings.stream().filter(reading -> reading.source() == source).forEach(reading -> found.put(reading.of(), reading));
        return found;
    }

    private static Map<String, BigDecimal> values(NewBusinessCase content, Map<String, InputReading> kpis) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < content.drivers().size(); i++) {
            DriverInput driver = content.drivers().get(i);
            InputReading reading = kpis.get(driver.key());
            BigDecimal value = reading == null || reading.value() == null ? driver.value() : reading.value();
            if (value == null) {
                throw BusinessCaseProblem.DRIVER_WITHOUT_VALUE
                        .because("The KPI of the driver %s has no value yet: measure it, or give the driver a value until then",
                                driver.key())
                        .at("/drivers/" + i + "/value", "missing", "has neither a value nor a measured KPI");
            }
            values.put(driver.key(), value);
        }
        return values;
    }

    private static ProjectedLine line(LineInput line, int periods, @Nullable InputReading budget) {
        return new ProjectedLine(line.reference(), line.name(), line.kind(), line.benefitKind(), course(line, periods, budget),
                line.driverKeys(), Objects.requireNonNullElse(line.riskAdjustment(), BigDecimal.ZERO), BigDecimal.ONE);
    }

    private static Course course(LineInput line, int periods, @Nullable InputReading budget) {
        int last = line.isRecurring() ? line.lastPeriod() == null ? periods - 1 : line.lastPeriod() : line.first();
        if (line.amounts() != null) {
            return new Course.Listed(line.amounts());
        }
        if (line.amount() != null) {
            return new Course.Steady(line.amount(), line.first(), last,
                    Objects.requireNonNullElse(line.growth(), BigDecimal.ZERO),
                    Objects.requireNonNullElse(line.ramp(), List.of()));
        }
        return new Course.Split(budget == null || budget.value() == null ? BigDecimal.ZERO : budget.value(), line.first(),
                last);
    }
}
