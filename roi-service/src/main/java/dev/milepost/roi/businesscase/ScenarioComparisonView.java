package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.calculation.FigureView;
import dev.milepost.roi.calculation.InputHash;
import dev.milepost.roi.calculation.PaybackView;
import dev.milepost.roi.calculation.RateOfReturnView;
import dev.milepost.roi.projection.Scenario;

/** The main figures of a case under each of its scenarios. */
@Schema(name = "ScenarioComparisonView")
public record ScenarioComparisonView(@Schema(required = true) String currency,
        @Schema(required = true, description = "EXPECTED first, then the others in the order of the case") List<ScenarioView> items,
        @Schema(required = true) List<InputReading> readings,
        @Schema(required = true, description = "Those of EXPECTED, with a hash that covers all scenarios") Conventions conventions) {

    /** @param difference of the net present value from EXPECTED */
    @Schema(name = "ScenarioView")
    public record ScenarioView(@Schema(required = true) String key, @Nullable String name,
            @Schema(required = true) FigureView npv, @Schema(required = true) BigDecimal difference,
            @Schema(required = true) FigureView roi, @Schema(required = true) RateOfReturnView irr,
            @Schema(required = true) PaybackView payback,
            @Schema(required = true, description = "As if freed time were worth nothing") FigureView npvWithoutFreedTime,
            @Schema(required = true, description = "As the metrics under the scenario have it") String inputHash) {
    }

    /** Without what was read for some drivers. */
    ScenarioComparisonView without(Set<String> keys) {
        return new ScenarioComparisonView(currency, items, InputReading.without(keys, readings), conventions);
    }

    public static ScenarioComparisonView of(CaseValuation valuation) {
        NewBusinessCase content = valuation.content();
        List<ScenarioView> items = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (String key : valuation.scenarios()) {
            CaseMetricsView metrics = CaseMetricsView.of(valuation, key);
            BigDecimal npv = Objects.requireNonNull(metrics.npv().value());
            items.add(new ScenarioView(key, name(content, key), metrics.npv(),
                    items.isEmpty() ? BigDecimal.ZERO
                            : npv.subtract(Objects.requireNonNull(items.getFirst().npv().value())),
                    metrics.roi(), metrics.irr(), metrics.payback(),
                    Objects.requireNonNull(metrics.withoutFreedTime().npv()), metrics.conventions().inputHash()));
            hashes.add(InputHash.of(key, metrics.conventions().inputHash(),
                    metrics.withoutFreedTime().conventions().inputHash()));
        }
        return new ScenarioComparisonView(content.currency(), items, valuation.readings(),
                valuation.computation(Scenario.EXPECTED).conventions().covering(hashes));
    }

    private static @Nullable String name(NewBusinessCase content, String key) {
        return content.scenarios().stream().filter(one -> one.key().equals(key)).findFirst().map(ScenarioInput::name)
                .orElse(null);
    }
}
