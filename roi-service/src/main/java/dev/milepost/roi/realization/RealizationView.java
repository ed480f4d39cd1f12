package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.kpi.KpiChange;
import dev.milepost.roi.kpi.SeriesPoint.Gap;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.statistics.RunRule;

/**
 * What the benefits of a case have really brought.
 *
 * @param realized what counts
 * @param notCounted what is claimed and known, but doesn't count
 * @param summary for a reader
 */
@Schema(name = "RealizationView")
public record RealizationView(@Schema(required = true) UUID businessCaseId, @Nullable UUID planId,
        @Schema(required = true) String currency,
        @Schema(required = true, description = "What counts of all lines, in months that are over") BigDecimal realized,
        @Schema(required = true) BigDecimal realizedWithoutFreedTime,
        @Schema(required = true, description = "The parts of what counts") Map<Confidence, BigDecimal> byConfidence,
        @Schema(required = true, description = "What is claimed and known, but doesn't count; the months say why") BigDecimal notCounted,
        @Schema(required = true) List<RealizedLine> lines, @Schema(required = true) RealizationConventions conventions,
        @Schema(required = true) String summary) {

    /**
     * One benefit of the case.
     *
     * @param unit of the KPI
     * @param baseline what changes are counted from
     */
    @Schema(name = "RealizedLineView")
    public record RealizedLine(@Schema(required = true) UUID lineId, @Schema(required = true) String name,
            @Nullable BenefitKind benefitKind, @Nullable UUID kpiId, @Nullable String kpiName, @Nullable String unit,
            @Nullable BigDecimal valuePerUnit, @Nullable BigDecimal baseline,
            KpiChange.@Nullable BaselineSource baselineSource, @Schema(required = true) BigDecimal realized,
            @Schema(required = true) List<RealizedMonth> months) {
    }

    /**
     * One month of a benefit.
     *
     * @param value of the KPI in this month
     * @param change the value less the baseline, turned so that better is positive
     * @param worth the change times the value per unit, whoever's doing it is
     * @param share what this case claims of it
     * @param unattributedShare what nobody claims of it
     * @param amount the share of the worth; in {@code realized} only where it counts
     * @param rule by which the control chart says that the change is real
     */
    @Schema(name = "RealizedMonthView")
    public record RealizedMonth(@Schema(required = true) String month,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "From the baseline; positive where it is better") BigDecimal change,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "Of all of the change, whoever's doing it is") BigDecimal worth,
            @Nullable UUID claimId, @Nullable BigDecimal share,
            @Schema(required = true, description = "The part of the change that nobody has claimed, 0 to 1") BigDecimal unattributedShare,
            @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true, description = "The claimed share of the worth, whether it counts or not") BigDecimal amount,
            @Schema(required = true) boolean counted, @Nullable Confidence confidence,
            @Nullable @Schema(description = "Why it doesn't count; absent where it does") NotCounted reason,
            @Nullable @Schema(description = "Why the KPI has no value, or one that nobody measured") Gap gap,
            @Nullable RunRule rule, @Schema(required = true, description = "For a reader") String because) {
    }

    static RealizationView of(CaseRealization one, Instant now) {
        String currency = one.valuation().content().currency();
        List<RealizedLine> lines = IntStream.range(0, one.lines().size()).mapToObj(i -> line(one, i)).toList();
        return new RealizationView(one.caseId(), one.valuation().content().planId(), currency, one.total(),
                one.withoutFreedTime(), one.byConfidence(), one.pending(), lines, RealizationConventions.of(one, now),
                summary(one, currency));
    }

    private static RealizedLine line(CaseRealization one, int index) {
        LineResult result = one.lines().get(index);
        KpiChange kpi = result.kpi();
        Rounding money = Rounding.of(one.valuation().content().currency());
        List<RealizedMonth> months = new ArrayList<>();
        for (int i = 0; i < result.months().size(); i++) {
            months.add(month(result.months().get(i), one.amounts().get(index).get(i), money));
        }
        return new RealizedLine(Objects.requireNonNull(result.line().id()), result.line().name(), result.line().benefitKind(),
                kpi == null ? null : kpi.kpiId(), kpi == null ? null : kpi.name(), kpi == null ? null : kpi.unit(),
                result.line().measuredBy() == null ? null : result.line().measuredBy().valuePerUnit(),
                kpi == null ? null : kpi.baseline(), kpi == null ? null : kpi.from(), one.ofLine(index), months);
    }

    private static RealizedMonth month(MonthResult result, BigDecimal counted, Rounding money) {
        KpiChange.OfMonth kpi = result.kpi();
        BigDecimal amount = result.amount();
        BigDecimal worth = result.worth();
        BigDecimal improvement = kpi == null ? null : kpi.improvement();
        Claim claim = result.claim();
        return new RealizedMonth(result.month().toString(), kpi == null ? null : kpi.value(),
                improvement == null ? null : Rounding.rate(improvement), worth == null ? null : money.money(worth),
                claim == null ? null : claim.id(), claim == null ? null : claim.share(), result.unattributed(),
                amount == null ? null : result.counts() ? counted : money.money(amount), result.counts(), result.confidence(),
                result.reason(), kpi == null ? null : kpi.gap(), result.counts() && kpi != null ? kpi.rule() : null,
                because(result));
    }

    private static String because(MonthResult result) {
        KpiChange.OfMonth kpi = result.kpi();
        NotCounted reason = result.reason();
        if (reason != null) {
            Gap gap = kpi == null ? null : kpi.gap();
            return reason == NotCounted.NO_VALUE && gap != null ? reason.sentence(gap) : reason.sentence();
        }
        if (kpi == null) {
            return "Somebody who doesn't claim it has confirmed it";
        }
        RunRule rule = kpi.rule();
        if (rule == null) {
            return "The control chart doesn't show it, but somebody who doesn't claim it has confirmed it";
        }
        return kpi.isMeasured() ? "The control chart says that it is real: " + rule.sentence()
                : "The control chart says that it is real, but nothing was measured in this month";
    }

    private static String summary(CaseRealization one, String currency) {
        long known = one.lines().stream().flatMap(line -> line.months().stream()).filter(month -> month.amount() != null)
                .count();
        long counted = one.lines().stream().flatMap(line -> line.months().stream()).filter(MonthResult::counts).count();
        if (known == 0) {
            return "From %s to %s nothing is known of a benefit that this case claims.".formatted(one.first(), one.last());
        }
        return "From %s to %s this case has brought %s %s: %d of %d claimed monthly amounts count, %s %s don't."
                .formatted(one.first(), one.last(), one.total().toPlainString(), currency, counted, known,
                        one.pending().toPlainString(), currency);
    }
}
