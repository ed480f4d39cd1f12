package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.calculation.Computation;
import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.cashflow.Appraisal.Rates;
import dev.milepost.roi.cashflow.Discounting;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Scenario;

/**
 * A case with all it depends on, ready to be valued.
 *
 * @param readings what was read from elsewhere
 * @param changedAt when the case itself last changed
 */
public record CaseValuation(UUID id, int version, NewBusinessCase content, List<InputReading> readings,
        Instant changedAt) {

    private static final BigDecimal LARGEST = new BigDecimal("1E+24");

    public CaseValuation {
        readings = List.copyOf(readings);
    }

    CaseValuation with(List<InputReading> others) {
        return new CaseValuation(id, version, content, others, changedAt);
    }

    /** When the last of what its figures depend on changed: the case itself, or what was read for it. */
    public Instant asOf() {
        return InputReading.latest(changedAt, readings);
    }

    /** The keys of the drivers that are wage rates. */
    public Set<String> wages() {
        return content.drivers().stream().filter(DriverInput::isWage).map(DriverInput::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether all that lives elsewhere could be read. */
    public boolean isComplete() {
        return readings.stream().allMatch(InputReading::available);
    }

    /** The case itself, and its scenarios in their order. */
    public List<String> scenarios() {
        return Stream.concat(Stream.of(Scenario.EXPECTED), content.scenarios().stream().map(ScenarioInput::key)).toList();
    }

    /** @throws ProblemException 422 for a scenario that isn't there, and where a driver has no value */
    public Projection projection(String scenario) {
        if (content.lines().isEmpty()) {
            throw BusinessCaseProblem.NO_LINES.because("Add lines with amounts to the case first");
        }
        Projection expected = CaseModel.projection(content, readings);
        return bounded(scenario.equals(Scenario.EXPECTED) ? expected : expected.under(scenario(scenario)));
    }

    /** Rates of return are found in floating point, which must not overflow. */
    private static Projection bounded(Projection projection) {
        for (ProjectedLine line : projection.lines()) {
            if (projection.amounts(line).stream().anyMatch(amount -> amount.abs().compareTo(LARGEST) > 0)) {
                throw BusinessCaseProblem.FIGURES_TOO_LARGE
                        .because("\"%s\" grows beyond %s: check its amount, growth and drivers", line.name(), LARGEST);
            }
        }
        return projection;
    }

    /** All figures under a scenario. */
    public Computation computation(String scenario) {
        return computation(scenario, projection(scenario), true);
    }

    /** All figures under a scenario, as if freed time were worth nothing. */
    public Computation computationWithoutFreedTime(String scenario) {
        return computation(scenario, projection(scenario).withoutFreedTime(), false);
    }

    /** The rules of an answer that tells single lines and drivers, with a hash that covers them. */
    public Conventions conventions(String scenario) {
        Projection projection = projection(scenario);
        return lineByLine(computation(scenario), projection, projection.drivers().keySet());
    }

    /** The same of an answer without freed time. */
    Conventions conventionsWithoutFreedTime(String scenario) {
        Projection projection = projection(scenario).withoutFreedTime();
        return lineByLine(computationWithoutFreedTime(scenario), projection,
                projection.lines().stream().flatMap(line -> line.drivers().stream()).collect(Collectors.toSet()));
    }

    /** Of everything that the headline figures depend on; null where there are none. */
    public @Nullable String headlineHash() {
        return Summaries.hash(this);
    }

    private static Conventions lineByLine(Computation computation, Projection projection, Set<String> drivers) {
        return computation.conventions().covering(drivers.stream()
                .collect(Collectors.toMap(Function.identity(), key -> projection.drivers().getOrDefault(key, BigDecimal.ZERO))),
                projection.lines().stream()
                        .map(line -> InputHash.of(line.key(), line.kind(), line.benefitKind(), line.course(), line.drivers(),
                                line.riskAdjustment(), line.factor()))
                        .toList());
    }

    /** Discount factors, one per period. */
    public List<BigDecimal> factors() {
        BigDecimal growth = BigDecimal.ONE.add(content.rateConversion().ratePer(content.period(), content.discountRate()));
        return Discounting.factors(CaseModel.periods(content), growth, content.convention());
    }

    private Computation computation(String scenario, Projection projection, boolean freedTime) {
        BigDecimal discountRate = content.discountRate();
        Rates rates = new Rates(discountRate, Objects.requireNonNullElse(content.financeRate(), discountRate),
                Objects.requireNonNullElse(content.reinvestRate(), discountRate));
        return Computation.ofPeriods(new Computation.PeriodTerms(content.currency(), content.period(), content.convention(),
                content.rateConversion(), rates, content.startDate(), asOf(), scenario, freedTime), projection.moments());
    }

    private Scenario scenario(String key) {
        return content.scenarios().stream().filter(one -> one.key().equals(key)).findFirst()
                .map(one -> CaseModel.scenario(content, one))
                .orElseThrow(() -> BusinessCaseProblem.UNKNOWN_SCENARIO.because("There is no scenario %s; the case has %s", key,
                        scenarios()).at("?scenario", "unknown", "one of " + scenarios()));
    }
}
