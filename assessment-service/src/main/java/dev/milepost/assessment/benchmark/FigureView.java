package dev.milepost.assessment.benchmark;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One published cell of a series. */
@Schema(name = "BenchmarkFigure")
record FigureView(
        @Schema(required = true) String period,
        @Schema(required = true, description = "As the office names it") String sizeClass,
        @Nullable @Schema(description = "People; absent for enterprises of any size") Integer sizeFrom,
        @Nullable @Schema(description = "People, included; absent for no upper end") Integer sizeTo,
        @Nullable @Schema(description = "In the office's classification; absent for all sectors") String sector,
        @Nullable @Schema(description = "Percent of the series' denominator; absent where the office suppresses it, which is not 0") BigDecimal value,
        @Schema(required = true, description = "Whether the office holds the value back") boolean suppressed,
        @Nullable @Schema(description = "In percentage points; absent where it is not published") BigDecimal standardError,
        @Nullable @Schema(description = "Lower end of the 95 % confidence interval, value - 1.96 standard errors") BigDecimal low,
        @Nullable @Schema(description = "Upper end of the 95 % confidence interval") BigDecimal high,
        @Schema(required = true, description = "How the figure came here; read it again at its source before quoting it") String obtained) {

    static FigureView of(Figure figure) {
        return new FigureView(figure.period(), figure.sizeClass(), figure.sizeFrom(), figure.sizeTo(), figure.sector(),
                figure.value(), figure.isSuppressed(), figure.standardError(), figure.low(), figure.high(), figure.obtained());
    }
}
