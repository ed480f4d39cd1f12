package dev.milepost.plan.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.plan.decision.Option;
import dev.milepost.plan.exact.Exact;

/** What can be chosen. */
@Schema(name = "EvaluationOption")
public record EvaluationOption(
        @Schema(description = "Made if left out; send it again to keep it") @Nullable UUID id,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 30) List<@NotNull @Valid OptionValue> values,
        @Nullable @Size(max = 30) List<@NotNull @Valid CostLine> costs) {

    EvaluationOption identified() {
        return new EvaluationOption(id == null ? Ids.next() : id, name, description, supplier, valuesOrNone(), costsOrNone());
    }

    List<OptionValue> valuesOrNone() {
        return values == null ? List.of() : values;
    }

    List<CostLine> costsOrNone() {
        return costs == null ? List.of() : costs;
    }

    /** Null where no cost is known, since that is not the same as costing nothing. */
    @Nullable
    BigDecimal totalCost(int months) {
        return costsOrNone().isEmpty() ? null
                : Exact.shown(costsOrNone().stream().map(line -> line.over(months)).reduce(BigFraction.ZERO, BigFraction::add));
    }

    Option option(List<EvaluationCriterion> criteria) {
        Map<String, BigDecimal> known = new HashMap<>();
        valuesOrNone().forEach(value -> known.put(value.criterion(), value.value()));
        for (EvaluationCriterion criterion : criteria) {
            BigDecimal total = criterion.totalCostMonths() == null ? null : totalCost(criterion.totalCostMonths());
            if (total != null) {
                known.put(criterion.key(), total);
            }
        }
        return new Option(String.valueOf(id), name, known);
    }
}
