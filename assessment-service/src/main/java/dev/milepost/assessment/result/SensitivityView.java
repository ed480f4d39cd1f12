package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.Sensitivity;
import dev.milepost.assessment.scoring.Shown;

/** How much the total hangs on the weights. */
@Schema(name = "Sensitivity")
record SensitivityView(
        @Nullable @Schema(description = "Points if all weights above 0 were equal; absent without a score") BigDecimal equalWeights,
        @Nullable @Schema(description = "The fewest points with any one weight a quarter lighter or heavier") BigDecimal lowest,
        @Nullable @Schema(description = "The most points with any one weight a quarter lighter or heavier") BigDecimal highest,
        @Schema(required = true, description = "Whether any of these would end in another level") boolean levelChanges,
        @Schema(required = true, description = "Those that would") List<VariantView> variants) {

    static SensitivityView of(Sensitivity sensitivity, BigDecimal scale) {
        return new SensitivityView(Shown.points(sensitivity.equalWeights(), scale),
                Shown.points(sensitivity.lowest(), scale), Shown.points(sensitivity.highest(), scale),
                !sensitivity.levelChanges().isEmpty(),
                sensitivity.levelChanges().stream().map(variant -> VariantView.of(variant, scale)).toList());
    }

    @Schema(name = "SensitivityVariant")
    record VariantView(
            @Nullable @Schema(description = "The dimension, or question, whose weight was changed; absent for equal weights") String key,
            @Nullable @Schema(description = "What the weight was multiplied with") BigDecimal factor,
            @Nullable BigDecimal score,
            @Schema(required = true) int level) {

        static VariantView of(Sensitivity.Variant variant, BigDecimal scale) {
            return new VariantView(variant.key(), Shown.share(variant.factor()), Shown.points(variant.score(), scale),
                    variant.level());
        }
    }
}
