package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.projection.LineKind;

/**
 * A case as planned beside what really happened.
 *
 * @param until the last day that is looked at
 * @param unassigned what was spent on the case, or on its plan without a case, but on no line
 * @param otherCurrencies what was spent in others than that of the case; in no other figure
 */
@Schema(name = "PlanActualView")
public record PlanActualView(@Schema(required = true) UUID businessCaseId, @Nullable UUID planId,
        @Schema(required = true) String currency, @Schema(required = true) LocalDate until,
        @Schema(required = true) Compared costs, @Schema(required = true) Compared benefits,
        @Schema(required = true, description = "What gets worse: taken off the benefits") Compared disbenefits,
        @Schema(required = true, description = "On no line, in the currency of the case") BigDecimal unassigned,
        @Schema(required = true) List<LineView> lines,
        @Schema(required = true, description = "Spent in others than that of the case; in no other figure") List<OtherCurrency> otherCurrencies,
        @Schema(required = true) ForecastConventions forecast, @Schema(required = true) Conventions conventions) {

    /**
     * What was planned and what happened, in one kind of figure.
     *
     * @param planned in all
     * @param plannedToDate by the last day that is looked at; null without a start
     * @param actual null where it isn't known
     * @param difference actual less planned to date
     * @param forecast at completion
     * @param earned null where the plan doesn't say how much is done, so that as much is taken to be done as was planned
     * @param reason why a figure is null, or the forecast made otherwise
     * @param sentence for a reader
     */
    @Schema(name = "ComparedView")
    public record Compared(@Schema(required = true) BigDecimal planned,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal plannedToDate,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal actual,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "Actual less planned to date") BigDecimal difference,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "At completion") BigDecimal forecast,
            @Nullable @Schema(description = "Absent where the plan doesn't say how much is done of all of it: as much is taken to be done as was planned") EarnedFigures earned,
            @Nullable ForecastMethod method, @Nullable Outcome reason, @Schema(required = true) String sentence) {
    }

    /**
     * One line of the case.
     *
     * @param progress how much of it is done, or why nobody knows
     * @param outside what happened before the first period and behind the last one
     */
    @Schema(name = "PlanActualLineView")
    public record LineView(@Schema(required = true) UUID lineId, @Nullable String key, @Schema(required = true) String name,
            @Schema(required = true) LineKind kind, @Schema(required = true) Compared figures,
            @Schema(required = true) Progress progress, @Schema(required = true) List<PeriodView> periods,
            @Schema(required = true, description = "Before the first period and behind the last one") BigDecimal outside) {
    }

    /** One period of a line. */
    @Schema(name = "PlanActualPeriodView")
    public record PeriodView(@Schema(required = true) int index, @Nullable LocalDate start,
            @Schema(required = true) boolean isOver, @Schema(required = true) BigDecimal planned,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal actual,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal difference) {
    }

    /** What was spent in another currency, which doesn't add up with the case. */
    @Schema(name = "OtherCurrencyCost")
    public record OtherCurrency(@Schema(required = true) String currency, @Schema(required = true) BigDecimal amount) {
    }

    /** How forecasts are made. */
    @Schema(name = "ForecastConventions")
    public record ForecastConventions(@Schema(required = true) ForecastMethod method, @Schema(required = true) String formula,
            @Schema(required = true) String source) {
    }
}
