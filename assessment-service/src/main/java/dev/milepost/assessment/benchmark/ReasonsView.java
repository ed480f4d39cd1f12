package dev.milepost.assessment.benchmark;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The challenges that an assessment found, beside the share of enterprises that name the same as their reason. */
@Schema(name = "AssessmentBenchmarks")
record ReasonsView(
        @Schema(required = true) Series series,
        @Schema(required = true) List<Line> lines) {

    /** @param found whether the assessment found the challenge; null where no challenge stands for the reason */
    @Schema(name = "AssessmentBenchmarkLine")
    record Line(
            @Schema(required = true, description = "The office's code") String code,
            @Schema(required = true) String name,
            @Schema(required = true) String period,
            @Schema(required = true, description = "Percent of the series' denominator") BigDecimal value,
            @Nullable @Schema(description = "Code of the challenge that stands for it") String challenge,
            @Nullable @Schema(description = "Whether the assessment found that challenge; absent where no challenge stands for the reason") Boolean found) {
    }
}
