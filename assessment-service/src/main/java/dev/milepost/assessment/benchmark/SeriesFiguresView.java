package dev.milepost.assessment.benchmark;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One wording series with all its figures. */
@Schema(name = "BenchmarkSeriesFigures")
record SeriesFiguresView(
        @Schema(required = true) Series series,
        @Schema(required = true, description = "The latest period first; none where the series has reasons instead") List<FigureView> figures,
        @Schema(required = true, description = "Of the indicator REASON_NOT_USING_AI") List<ReasonView> reasons) {
}
