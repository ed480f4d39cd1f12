package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.kpi.KpiChange;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.realization.BenefitShareRepository.Held;

/** Whose doing the change of a KPI is. */
@Schema(name = "AttributionView")
public record AttributionView(@Schema(required = true) UUID kpiId, @Schema(required = true) String name, @Nullable String unit,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "What changes are counted from; null where nothing says it") BigDecimal baseline,
        KpiChange.@Nullable BaselineSource baselineSource, @Schema(required = true) List<AttributedMonth> months) {

    /**
     * One month.
     *
     * @param change from the baseline; positive where it is better
     * @param verdict of the control chart
     * @param unattributedShare what nobody has claimed, 0 to 1
     */
    @Schema(name = "AttributedMonthView")
    public record AttributedMonth(@Schema(required = true) String month,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal change,
            @Schema(required = true) KpiChange.Verdict verdict, @Schema(required = true) List<ShareView> shares,
            @Schema(required = true) BigDecimal unattributedShare) {
    }

    /** Who has how much. */
    @Schema(name = "BenefitShareView")
    public record ShareView(@Schema(required = true) UUID claimId, @Nullable UUID planId,
            @Schema(required = true) UUID businessCaseId, @Schema(required = true) UUID lineId,
            @Schema(required = true) BigDecimal share) {
    }

    static AttributionView of(KpiChange change, Map<YearMonth, List<Held>> held) {
        return new AttributionView(change.kpiId(), change.name(), change.unit(), change.baseline(), change.from(),
                change.months().entrySet().stream()
                        .map(month -> month(month.getKey(), month.getValue(), held.getOrDefault(month.getKey(), List.of())))
                        .toList());
    }

    private static AttributedMonth month(YearMonth month, KpiChange.OfMonth kpi, List<Held> held) {
        BigDecimal improvement = kpi.improvement();
        return new AttributedMonth(month.toString(), kpi.value(), improvement == null ? null : Rounding.rate(improvement),
                kpi.verdict(),
                held.stream().map(one -> new ShareView(one.claimId(), one.planId(), one.businessCaseId(), one.lineId(),
                        one.share())).toList(),
                held.stream().map(Held::share).reduce(BigDecimal.ONE, BigDecimal::subtract));
    }
}
