package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.Projection;
import dev.milepost.roi.projection.Sensitivity;

/**
 * How much each driver and each line decides, one at a time.
 *
 * @param change by which part drivers without low and high of their own, and lines, are moved to both sides
 */
@Schema(name = "SensitivityView")
public record SensitivityView(@Schema(required = true) Conventions conventions, @Schema(required = true) BigDecimal npv,
        @Schema(required = true) BigDecimal change,
        @Schema(required = true, description = "What moves the net present value most comes first") List<LeverView> items,
        @Schema(required = true) List<InputReading> readings) {

    /**
     * @param base the value as expected; 1 for a line, all of whose amounts are multiplied with it
     * @param swing between the two net present values, as they are shown
     * @param breakEven the value at which the net present value is 0; absent where it has no effect
     */
    @Schema(name = "LeverView")
    public record LeverView(@Schema(required = true) Sensitivity.Kind kind,
            @Schema(required = true, description = "Of the driver; of a line its key or id") String key,
            @Schema(required = true) String name, @Nullable String unit,
            @Schema(required = true, description = "The value as expected; 1 for a line, all of whose amounts are multiplied with it") BigDecimal base,
            @Schema(required = true) BigDecimal low, @Schema(required = true) BigDecimal high,
            @Schema(required = true) BigDecimal npvAtLow, @Schema(required = true) BigDecimal npvAtHigh,
            @Schema(required = true) BigDecimal swing,
            @Nullable @Schema(description = "The value at which the net present value is 0; absent where it has no effect") BigDecimal breakEven,
            @Nullable @Schema(description = "How far that is from the base, as a part of it; absent where the base is 0") BigDecimal breakEvenChange) {
    }

    public static SensitivityView of(CaseValuation valuation, String scenario, BigDecimal change) {
        NewBusinessCase content = valuation.content();
        Projection projection = valuation.projection(scenario);
        Map<String, Sensitivity.Range> ranges = new HashMap<>();
        for (DriverInput driver : content.drivers()) {
            if (driver.low() != null || driver.high() != null) {
                BigDecimal base = projection.drivers().getOrDefault(driver.key(), BigDecimal.ZERO);
                ranges.put(driver.key(), new Sensitivity.Range(Objects.requireNonNullElse(driver.low(), base),
                        Objects.requireNonNullElse(driver.high(), base)));
            }
        }
        Sensitivity sensitivity = Sensitivity.of(projection, valuation.factors(), ranges, change);
        Rounding money = Rounding.of(content.currency());
        return new SensitivityView(valuation.conventions(scenario).covering(change, ranges),
                money.money(sensitivity.netPresentValue()),
                change, sensitivity.levers().stream().map(lever -> lever(lever, content, money)).toList(),
                valuation.readings());
    }

    /** Without some drivers. */
    SensitivityView without(Set<String> keys) {
        return new SensitivityView(conventions, npv, change,
                items.stream().filter(item -> item.kind() == Sensitivity.Kind.LINE || !keys.contains(item.key())).toList(),
                InputReading.without(keys, readings));
    }

    private static LeverView lever(Sensitivity.Lever lever, NewBusinessCase content, Rounding money) {
        Optional<DriverInput> driver = lever.kind() == Sensitivity.Kind.LINE ? Optional.empty()
                : content.drivers().stream().filter(one -> one.key().equals(lever.key())).findFirst();
        String name = driver.map(DriverInput::name).orElseGet(() -> content.lines().stream()
                .filter(line -> line.reference().equals(lever.key())).findFirst().map(LineInput::name).orElse(lever.key()));
        BigDecimal breakEven = lever.breakEven().map(Rounding::rate).orElse(null);
        BigDecimal base = lever.base();
        BigDecimal atLow = money.money(lever.atLow());
        BigDecimal atHigh = money.money(lever.atHigh());
        return new LeverView(lever.kind(), lever.key(), name, driver.map(DriverInput::unit).orElse(null), Rounding.rate(base),
                Rounding.rate(lever.range().low()), Rounding.rate(lever.range().high()), atLow, atHigh,
                atHigh.subtract(atLow).abs(), breakEven,
                breakEven == null || base.signum() == 0 ? null
                        : Rounding.rate(breakEven.subtract(base).divide(base.abs(), MathContext.DECIMAL64)));
    }
}
