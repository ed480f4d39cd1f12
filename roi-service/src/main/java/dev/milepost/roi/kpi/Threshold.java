package dev.milepost.roi.kpi;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Amount;

/**
 * A level beyond which an alert opens; exactly one of the two.
 *
 * @param above an alert opens where the value is greater
 * @param below an alert opens where the value is less
 */
@Schema(description = "A level beyond which an alert opens: above or below, one of the two")
public record Threshold(@Nullable @Amount BigDecimal above, @Nullable @Amount BigDecimal below) {

    boolean isCrossedBy(BigDecimal value) {
        return above != null && value.compareTo(above) > 0 || below != null && value.compareTo(below) < 0;
    }

    /** As a reader writes it: {@code > 5} or {@code < 3}. */
    String condition() {
        return above != null ? "> " + above.toPlainString() : "< " + (below == null ? "" : below.toPlainString());
    }
}
