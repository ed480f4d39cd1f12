package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;
import dev.milepost.roi.projection.ProjectedLine;
import dev.milepost.roi.projection.Projection;

/**
 * A case line by line and period by period, as its figures are computed of it.
 *
 * @param periods from 0 on, with the day each begins where the case has a start
 * @param drivers with the values that were taken
 */
@Schema(name = "ProjectionView")
public record ProjectionView(@Schema(required = true) String scenario, @Schema(required = true) String currency,
        @Schema(required = true) List<PeriodView> periods, @Schema(required = true) List<LineView> lines,
        @Schema(required = true) List<DriverView> drivers, @Schema(required = true) List<InputReading> readings) {

    /** @param net of all lines, rounded after adding up */
    @Schema(name = "ProjectedPeriodView")
    public record PeriodView(@Schema(required = true) int index, @Nullable LocalDate start,
            @Schema(required = true) BigDecimal cost, @Schema(required = true) BigDecimal benefit,
            @Schema(required = true) BigDecimal disbenefit, @Schema(required = true) BigDecimal net) {
    }

    /**
     * @param amounts one per period, rounded so that they add up to the total
     * @param presentValue positive also for costs
     */
    @Schema(name = "ProjectedLineView")
    public record LineView(@Schema(required = true) UUID id, @Nullable String key, @Schema(required = true) LineKind kind,
            @Schema(required = true) String name, @Nullable String category, @Nullable BenefitType benefitType,
            @Nullable BenefitKind benefitKind, @Nullable String timeUse, @Schema(required = true) List<BigDecimal> amounts,
            @Schema(required = true) BigDecimal total, @Schema(required = true) BigDecimal presentValue) {
    }

    /** A driver with the value that was taken. */
    @Schema(name = "ProjectedDriverView")
    public record DriverView(@Schema(required = true) String key, @Schema(required = true) String name, @Nullable String unit,
            @Schema(required = true) BigDecimal value) {
    }

    public static ProjectionView of(CaseValuation valuation, String scenario) {
        NewBusinessCase content = valuation.content();
        Projection projection = valuation.projection(scenario);
        Rounding money = Rounding.of(content.currency());
        List<BigDecimal> factors = valuation.factors();
        List<LineView> lines = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            LineInput line = content.lines().get(i);
            ProjectedLine projected = projection.lines().get(i);
            List<BigDecimal> amounts = money.parts(projection.amounts(projected));
            lines.add(new LineView(Objects.requireNonNull(line.id()), line.key(), line.kind(), line.name(), line.category(),
                    line.benefitType(), line.benefitKind(), line.timeUse(), amounts,
                    amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                    money.money(projection.signedWorth(projected, factors).multiply(
                            BigDecimal.valueOf(line.kind() == LineKind.BENEFIT ? 1 : -1)))));
        }
        List<Moment> moments = projection.moments();
        return new ProjectionView(scenario, content.currency(),
                IntStream.range(0, moments.size()).mapToObj(i -> period(i, moments.get(i), content, money)).toList(), lines,
                content.drivers().stream().map(driver -> new DriverView(driver.key(), driver.name(), driver.unit(),
                        projection.drivers().getOrDefault(driver.key(), BigDecimal.ZERO))).toList(),
                valuation.readings());
    }

    /** Without some drivers. */
    ProjectionView without(Set<String> keys) {
        return new ProjectionView(scenario, currency, periods, lines,
                drivers.stream().filter(driver -> !keys.contains(driver.key())).toList(), InputReading.without(keys, readings));
    }

    private static PeriodView period(int index, Moment moment, NewBusinessCase content, Rounding money) {
        LocalDate start = content.startDate();
        return new PeriodView(index, start == null ? null : start.plusMonths((long) index * content.period().months()),
                money.money(moment.cost()), money.money(moment.benefit()), money.money(moment.disbenefit()),
                money.money(moment.net()));
    }
}
