package dev.milepost.assessment.dataasset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good data is, each from 0 (unusable) to 4 (nothing to wish for); null where nobody has judged it yet.
 *
 * @param completeness whether what is needed is there
 * @param accuracy whether it is right
 * @param timeliness whether it is recent enough
 * @param consistency whether it says the same everywhere
 */
@Schema(name = "DataQuality", description = "Each from 0 (unusable) to 4 (nothing to wish for); absent where nobody has judged it yet")
public record Quality(
        @Nullable @Min(0) @Max(HIGHEST) @Schema(description = "Whether what is needed is there") Integer completeness,
        @Nullable @Min(0) @Max(HIGHEST) @Schema(description = "Whether it is right") Integer accuracy,
        @Nullable @Min(0) @Max(HIGHEST) @Schema(description = "Whether it is recent enough") Integer timeliness,
        @Nullable @Min(0) @Max(HIGHEST) @Schema(description = "Whether it says the same everywhere") Integer consistency) {
    static final int HIGHEST = 4;
    static final Quality UNKNOWN = new Quality(null, null, null, null);
    private static final int PERCENT = 100;

    /** By name, in a fixed order. */
    Map<String, @Nullable Integer> scores() {
        Map<String, @Nullable Integer> scores = new LinkedHashMap<>();
        scores.put("completeness", completeness);
        scores.put("accuracy", accuracy);
        scores.put("timeliness", timeliness);
        scores.put("consistency", consistency);
        return scores;
    }

    /** The mean of the four on 0 to 100, rounded half-up to one decimal; null while one of them is missing. */
    @Nullable
    BigDecimal percent() {
        if (scores().containsValue(null)) {
            return null;
        }
        int sum = scores().values().stream().mapToInt(score -> Objects.requireNonNull(score)).sum();
        return BigDecimal.valueOf((long) sum * PERCENT).divide(BigDecimal.valueOf((long) scores().size() * HIGHEST), 1,
                RoundingMode.HALF_UP);
    }
}
