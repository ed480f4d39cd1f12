package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What was spent on a plan, as the roi service says. Of its answer only what is used here.
 *
 * @param total of all costs of the plan, also those that belong to no budget line
 * @param byBudgetLine what was spent on budget lines
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ActualCosts(@Nullable String currency, @Nullable BigDecimal total, @Nullable List<OfLine> byBudgetLine) {

    /** What was spent on a budget line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfLine(UUID budgetLineId, BigDecimal amount) {
    }

    /** Whether it says what was spent at all. */
    boolean isThere() {
        return currency != null && total != null;
    }
}
