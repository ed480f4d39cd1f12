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
import dev.milepost.roi.realization.BenefitShareRepository.HeldElsewhere;

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
     * @param unattributedShare what nobody has claimed of this KPI, 0 to 1
     * @param claimedThrough shares of other KPIs that share something with this one; as long as there are any, this one can't
     *        be
     *        claimed
     */
    @Schema(name = "AttributedMonthView")
    public record AttributedMonth(@Schema(required = true) String month,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal change,
            @Schema(required = true) KpiChange.Verdict verdict, @Schema(required = true) List<ShareView> shares,
            @Schema(required = true) BigDecimal unattributedShare,
            @Schema(required = true, description = "What is claimed of KPIs that go into this one, or that this one goes into, or that share a part with it: as long as there is any, this one can't be claimed, since the same change would count twice") List<ShareElsewhereView> claimedThrough) {
    }

    /** Who has how much of another KPI that shares something with this one. */
    @Schema(name = "BenefitShareElsewhereView")
    public record ShareElsewhereView(@Schema(required = true) UUID kpiId,
            @Schema(required = true, description = "The KPI that goes into both, or the one of them that goes into the other") UUID commonKpiId,
            @Schema(required = true) ShareView share) {

        static ShareElsewhereView of(HeldElsewhere one) {
            return new ShareElsewhereView(one.held().benefitId(), one.commonId(), ShareView.of(one.held()));
        }
    }

    /** Who has how much. */
    @Schema(name = "BenefitShareView")
    public record ShareView(@Schema(required = true) UUID claimId, @Nullable UUID planId,
            @Schema(required = true) UUID businessCaseId, @Schema(required = true) UUID lineId,
            @Schema(required = true) BigDecimal share) {

        static ShareView of(Held one) {
            return new ShareView(one.claimId(), one.planId(), one.businessCaseId(), one.lineId(), one.share());
        }
    }

    static AttributionView of(KpiChange change, Map<YearMonth, List<Held>> held,
            Map<YearMonth, List<HeldElsewhere>> elsewhere) {
        return new AttributionView(change.kpiId(), change.name(), change.unit(), change.baseline(), change.from(),
                change.months().entrySet().stream()
                        .map(month -> month(month.getKey(), month.getValue(), held.getOrDefault(month.getKey(), List.of()),
                                elsewhere.getOrDefault(month.getKey(), List.of())))
                        .toList());
    }

    private static AttributedMonth month(YearMonth month, KpiChange.OfMonth kpi, List<Held> held,
            List<HeldElsewhere> elsewhere) {
        BigDecimal improvement = kpi.improvement();
        return new AttributedMonth(month.toString(), kpi.value(), improvement == null ? null : Rounding.rate(improvement),
                kpi.verdict(),
                held.stream().map(ShareView::of).toList(),
                held.stream().map(Held::share).reduce(BigDecimal.ONE, BigDecimal::subtract),
                elsewhere.stream().map(ShareElsewhereView::of).toList());
    }
}
