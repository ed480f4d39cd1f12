package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.milepost.roi.money.Rounding;

/**
 * How one of many KPIs stands on a day.
 *
 * @param parentId the KPI that it is a part of: with it the list is a tree
 * @param value that was judged; null without one
 * @param measuredAt instant of the last measurement in it
 * @param asOf what was known then; absent for what is known now
 * @param running what has come since, of a sum whose time isn't over
 */
record KpiStandingView(@Schema(required = true) UUID kpiId, @Schema(required = true) String name, @Nullable String key,
        @Nullable String unit, @Nullable UUID planId, @Nullable UUID parentId, @Nullable String owner,
        @Schema(required = true) LocalDate on, @Schema(required = true) KpiStatus status,
        @Schema(required = true) String because, @Schema(required = true) boolean regressed,
        @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal value,
        @Nullable Instant measuredAt, @Nullable BigDecimal progress, @Nullable Instant asOf,
        @Nullable @Schema(description = "What has come since, of a sum whose time isn't over: it is judged once it is; absent where nothing has") RunningStretch running) {

    static KpiStandingView of(StatusKeeper.Judged judged, @Nullable Instant asOf) {
        NewKpi kpi = judged.kpi().edit();
        Judgement judgement = judged.judgement();
        BigDecimal progress = judgement.progress();
        return new KpiStandingView(judged.kpi().id(), kpi.name(), kpi.key(), kpi.unit(), kpi.planId(), kpi.parentId(),
                kpi.owner(), judged.on(), judgement.status(), judgement.because(), judgement.regressed(),
                judged.standing().value().map(Rounding::rate).orElse(null), judged.standing().measuredAt().orElse(null),
                progress == null ? null : Rounding.rate(progress), asOf,
                judged.standing().running().map(RunningStretch::rounded).orElse(null));
    }
}
