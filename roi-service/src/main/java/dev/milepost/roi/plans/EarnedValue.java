package dev.milepost.roi.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** How far a plan is. Of plan-service's answer only what is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EarnedValue(List<Part> parts) {

    /** @param id of the task or step; null for the plan as a whole */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(@Nullable UUID id, BigDecimal percentDone) {
    }
}
