package dev.milepost.assessment.benchmark;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an enterprise stands to others of its kind, one line for each series that fits; never a mean of them. */
@Schema(name = "BenchmarkComparison")
record ComparisonView(
        @Schema(required = true) Own own,
        @Schema(required = true, description = "The closest geography first") List<Line> lines,
        @Schema(required = true, description = "Series of the same indicator that don't fit, each with the reason") List<NotFitting> notFitting) {

    /** @param systemsInUse AI systems of the register */
    @Schema(name = "BenchmarkOwnProfile")
    record Own(
            @Schema(required = true) String country,
            @Schema(required = true) int employees,
            @Nullable String sector,
            @Schema(required = true, description = "Whether the register has an AI system in use") boolean usesAi,
            @Schema(required = true, description = "AI systems of the register that are in use") long systemsInUse) {
    }

    /** @param basis which cell was used */
    @Schema(name = "BenchmarkLine")
    record Line(
            @Schema(required = true) Series series,
            @Schema(required = true, description = "Which cell was used: size x sector, else size, else all") Basis basis,
            @Schema(required = true, description = "Closer cells that were not used, each with the reason") List<PassedOverView> passedOver,
            @Schema(required = true) FigureView figure) {
    }

    @Schema(name = "BenchmarkPassedOver")
    record PassedOverView(
            @Schema(required = true) Basis basis,
            @Schema(required = true, description = "NOT_PUBLISHED, or SUPPRESSED, which is not 0") Lookup.Missing why) {
    }

    @Schema(name = "BenchmarkNotFitting")
    record NotFitting(@Schema(required = true) String series, @Schema(required = true) String reason) {
    }
}
