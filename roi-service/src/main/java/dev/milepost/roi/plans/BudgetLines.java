package dev.milepost.roi.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A page of a plan's budget lines. Of plan-service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BudgetLines(List<Item> items, @Nullable String nextCursor) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id, String name, BigDecimal amount, String currency, @Nullable UUID stepId, @Nullable UUID taskId) {
    }
}
