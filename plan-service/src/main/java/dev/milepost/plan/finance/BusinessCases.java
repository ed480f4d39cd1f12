package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of the roi service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BusinessCases(List<Item> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID id, @Nullable String name, @Nullable String currency, @Nullable Summary summary,
            @Nullable Instant updatedAt) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summary(@Nullable BigDecimal npv, @Nullable BigDecimal roi, @Nullable BigDecimal paybackMonths) {
    }
}
