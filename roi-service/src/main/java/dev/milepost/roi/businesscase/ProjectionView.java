package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;

/**
 * A case line by line and period by period, as its figures are computed of it. Everything adds up as it is shown: see
 * {@link ShownLines}.
 *
 * @param periods from 0 on, with the day each begins where the case has a start
 * @param drivers with the values that were taken
 */
@Schema(name = "ProjectionView")
public record ProjectionView(@Schema(required = true) String scenario, @Schema(required = true) String currency,
        @Schema(required = true) List<PeriodView> periods, @Schema(required = true) List<LineView> lines,
        @Schema(required = true) List<DriverView> drivers, @Schema(required = true) List<InputReading> readings,
        @Schema(required = true) Conventions conventions) {

    /** Sums of the amounts of the lines, as they are shown. */
    @Schema(name = "ProjectedPeriodView")
    public record PeriodView(@Schema(required = true) int index, @Nullable LocalDate start,
            @Schema(required = true) BigDecimal cost, @Schema(required = true) BigDecimal benefit,
            @Schema(required = true) BigDecimal disbenefit, @Schema(required = true) BigDecimal net) {
    }

    /**
     * @param amounts one per period, rounded so that they add up to the total
     * @param total rounded so that those of all costs add up to the total cost of ownership
     * @param presentValue positive also for costs; rounded so that all lines together leave the net present value
     */
    @Schema(name = "ProjectedLineView")
    public record LineView(@Schema(required = true) UUID id, @Nullable String key, @Schema(required = true) LineKind kind,
            @Schema(required = true) String name, @Nullable String category, @Nullable BenefitType benefitType,
            @Nullable BenefitKind benefitKind, @Nullable String timeUse, @Schema(required = true) List<BigDecimal> amounts,
            @Schema(required = true) BigDecimal total, @Schema(required = true) BigDecimal presentValue) {

        private static LineView of(LineInput line, ShownLines.ShownLine shown) {
            return new LineView(Objects.requireNonNull(line.id()), line.key(), line.kind(), line.name(), line.category(),
                    line.benefitType(), line.benefitKind(), line.timeUse(), shown.amounts(), shown.total(),
                    shown.presentValue());
        }
    }

    /** A driver with the value that was taken. */
    @Schema(name = "ProjectedDriverView")
    public record DriverView(@Schema(required = true) String key, @Schema(required = true) String name, @Nullable String unit,
            @Schema(required = true) BigDecimal value) {
    }

    public static ProjectionView of(CaseValuation valuation, String scenario) {
        NewBusinessCase content = valuation.content();
        ShownLines shown = ShownLines.of(valuation, scenario);
        Map<String, BigDecimal> values = valuation.projection(scenario).drivers();
        return new ProjectionView(scenario, content.currency(),
                IntStream.range(0, shown.periods()).mapToObj(i -> period(i, shown, content)).toList(),
                IntStream.range(0, shown.lines().size())
                        .mapToObj(i -> LineView.of(content.lines().get(i), shown.lines().get(i))).toList(),
                content.drivers().stream().map(driver -> new DriverView(driver.key(), driver.name(), driver.unit(),
                        values.getOrDefault(driver.key(), BigDecimal.ZERO))).toList(),
                valuation.readings(), valuation.conventions(scenario));
    }

    /** Without some drivers. */
    ProjectionView without(Set<String> keys) {
        return new ProjectionView(scenario, currency, periods, lines,
                drivers.stream().filter(driver -> !keys.contains(driver.key())).toList(), InputReading.without(keys, readings),
                conventions);
    }

    private static PeriodView period(int index, ShownLines shown, NewBusinessCase content) {
        LocalDate start = content.startDate();
        BigDecimal nothing = Rounding.of(content.currency()).money(BigDecimal.ZERO);
        BigDecimal cost = nothing.add(shown.sum(LineKind.COST, index));
        BigDecimal benefit = nothing.add(shown.sum(LineKind.BENEFIT, index));
        BigDecimal disbenefit = nothing.add(shown.sum(LineKind.DISBENEFIT, index));
        return new PeriodView(index, start == null ? null : start.plusMonths((long) index * content.period().months()), cost,
                benefit, disbenefit, benefit.subtract(disbenefit).subtract(cost));
    }
}
