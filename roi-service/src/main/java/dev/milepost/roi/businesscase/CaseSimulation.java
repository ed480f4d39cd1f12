package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Scenario;
import dev.milepost.roi.simulation.Simulation;
import dev.milepost.roi.uncertainty.DistributionInput;
import dev.milepost.roi.uncertainty.NewSimulation;
import dev.milepost.roi.uncertainty.SimulationModel;
import dev.milepost.roi.uncertainty.SimulationView;

/** Simulates a case on those of its drivers that are uncertain; all others are taken as they are. */
public final class CaseSimulation {
    static final String WORST = "WORST";
    private static final double LOW = 0.05;

    private CaseSimulation() {
    }

    static boolean isUncertain(NewBusinessCase content) {
        return content.drivers().stream().anyMatch(driver -> driver.distribution() != null && content.lines().stream()
                .anyMatch(line -> line.driverKeys().contains(driver.key())));
    }

    /** What the net present value stays above in 19 of 20 cases. */
    static double lowEnd(CaseValuation valuation) {
        return SimulationModel.of(usual(valuation)).run().quantile(LOW).value();
    }

    /** What that depends on. */
    static NewSimulation usual(CaseValuation valuation) {
        return request(valuation,
                new NewCaseSimulation(null, null, null, List.of(), NewCaseSimulation.USUAL_SAMPLES, 1L));
    }

    /** @throws ProblemException 422 where nothing is uncertain, or parts don't fit together */
    static CaseSimulationView run(CaseValuation valuation, NewCaseSimulation wanted) {
        NewSimulation request = request(valuation, wanted);
        Simulation simulation = SimulationModel.of(request);
        return CaseSimulationView.of(SimulationView.of(request, simulation, simulation.run()), valuation, scenario(wanted),
                isWithFreedTime(wanted));
    }

    /** Whether freed time counts. */
    public static boolean isWithFreedTime(NewCaseSimulation wanted) {
        return !Boolean.FALSE.equals(wanted.freedTime());
    }

    /** Whose lines and certain drivers are taken. */
    public static String scenario(NewCaseSimulation wanted) {
        return Objects.requireNonNullElse(wanted.scenario(), Scenario.EXPECTED);
    }

    /**
     * What is to be drawn, with everything that is certain of the case worked in.
     *
     * @throws ProblemException 422 where nothing is uncertain, or parts don't fit together
     */
    public static NewSimulation request(CaseValuation valuation, NewCaseSimulation wanted) {
        NewBusinessCase content = valuation.content();
        Projection projection = valuation.projection(scenario(wanted));
        if (!isWithFreedTime(wanted)) {
            projection = projection.withoutFreedTime();
        }
        Map<String, DistributionInput> uncertain = distributions(content, wanted, projection);
        List<BigDecimal> factors = valuation.factors();
        List<NewSimulation.UncertainFlow> flows = new ArrayList<>();
        for (ProjectedLine line : projection.lines()) {
            BigDecimal weight = projection.weight(line, factors);
            for (String driver : line.drivers()) {
                if (!uncertain.containsKey(driver)) {
                    weight = weight.multiply(projection.drivers().getOrDefault(driver, BigDecimal.ZERO),
                            MathContext.DECIMAL128);
                }
            }
            // All of a line's money is brought to the first period, where the simulation discounts it by that period's factor.
            flows.add(new NewSimulation.UncertainFlow(0, weight.divide(factors.getFirst(), MathContext.DECIMAL128),
                    line.drivers().stream().filter(uncertain::containsKey).toList()));
        }
        List<NewSimulation.Driver> drivers = uncertain.entrySet().stream()
                .map(entry -> new NewSimulation.Driver(entry.getKey(), entry.getValue())).toList();
        return new NewSimulation(content.currency(), content.discountRate(), content.period(), content.convention(),
                content.rateConversion(), drivers, flows, wanted.correlations(), wanted.samples(), wanted.seed());
    }

    private static Map<String, DistributionInput> distributions(NewBusinessCase content, NewCaseSimulation wanted,
            Projection projection) {
        Map<String, DistributionInput> distributions = new LinkedHashMap<>();
        for (DriverInput driver : content.drivers()) {
            if (driver.distribution() != null) {
                distributions.put(driver.key(), driver.distribution());
            }
        }
        List<NewSimulation.Driver> others = Objects.requireNonNullElse(wanted.drivers(), List.of());
        for (int i = 0; i < others.size(); i++) {
            if (!projection.drivers().containsKey(others.get(i).key())) {
                throw BusinessCaseProblem.UNKNOWN_CASE_DRIVER.because("The case has no driver %s", others.get(i).key())
                        .at("/drivers/" + i + "/key", "unknown-driver", "the key of one of the case's drivers");
            }
            distributions.put(others.get(i).key(), others.get(i).distribution());
        }
        distributions.keySet().removeIf(key -> projection.lines().stream().noneMatch(line -> line.drivers().contains(key)));
        if (distributions.isEmpty()) {
            throw BusinessCaseProblem.NOTHING_UNCERTAIN.because(
                    "Give a driver that a line is multiplied with a distribution, in the case or in this request");
        }
        return distributions;
    }
}
