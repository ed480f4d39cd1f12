package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.alert.AlertService;

/** Shows what among the values of a KPI is a real change, and lets people say what is ordinary from some time on. */
@ApplicationScoped
class ControlChartService {
    private final KpiRepository kpis;
    private final ControlCharts charts;
    private final ChartBaselines baselines;
    private final ChartBaselineRepository kept;
    private final AlertService alerts;
    private final Caller caller;
    private final Clock clock;

    ControlChartService(KpiRepository kpis, ControlCharts charts, ChartBaselines baselines, ChartBaselineRepository kept,
            AlertService alerts, Caller caller, Clock clock) {
        this.kpis = kpis;
        this.charts = charts;
        this.baselines = baselines;
        this.kept = kept;
        this.alerts = alerts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param bucket null for single readings of a gauge, and the stretch it is judged over for other kinds
     * @param baseline how many of the first points the limits come from; null for the baselines that are kept
     * @param asOf what was known then; null for what is known now
     */
    @Transactional
    ControlChartView chart(Reference reference, @Nullable SeriesBucket bucket, @Nullable Integer baseline,
            @Nullable Instant asOf) {
        Kpi kpi = kpis.get(reference);
        return ControlChartView.of(kpi, chart(kpi, RecentPoints.portions(kpi, bucket), baseline, asOf),
                alerts.dismissed(kpi.id()).stream().filter(one -> asOf == null || !one.at().isAfter(asOf)).toList(), asOf);
    }

    private KpiChart chart(Kpi kpi, SeriesBucket portions, @Nullable Integer baseline, @Nullable Instant asOf) {
        if (baseline != null || portions != RecentPoints.portions(kpi, null)) {
            return charts.trial(kpi, portions, baseline, asOf);
        }
        return asOf == null ? Objects.requireNonNull(charts.of(List.of(kpi)).get(kpi.id())) : charts.asOf(kpi, asOf);
    }

    /** @throws ProblemException 422 where there is no first baseline yet, or the new one doesn't begin behind it */
    @Transactional
    ChartBaselineView rebaseline(Reference reference, NewChartBaseline wanted) {
        Kpi kpi = kpis.getLocked(reference);
        Instant from = Moment.inBody("/from", wanted.from()).in(kpi.zone());
        Instant now = clock.instant();
        if (from.isAfter(now)) {
            throw KpiProblem.CHART_BASELINE_UNFIT.because("%s is still to come", from).at("/from", "ahead",
                    "must not lie ahead");
        }
        baselines.keep(List.of(kpi));
        List<ChartBaseline> inForce = baselines.of(List.of(kpi)).getOrDefault(kpi.id(), List.of());
        ChartBaseline first = ChartBaselines.first(inForce)
                .orElseThrow(() -> KpiProblem.CHART_BASELINE_UNFIT
                        .because("The first baseline isn't there yet: it takes more points").at("/from", "no-baseline",
                                "comes before there is a first baseline"));
        if (from.isBefore(Objects.requireNonNull(first.until()))) {
            throw KpiProblem.CHART_BASELINE_UNFIT.because("The first baseline ends at %s: begin then or later", first.until())
                    .at("/from", "within-first", "must not be before " + first.until());
        }
        inForce.stream().filter(one -> !one.isFirst() && !one.begin().isBefore(from)).forEach(one -> one.supersede(now));
        kept.flush();
        ChartBaseline made = ChartBaseline.set(kpi, from, wanted.reason(), caller, now);
        kept.persistAndFlush(made);
        baselines.keep(List.of(kpi));
        kpis.keepDue(List.of(kpi.id()), now);
        return made.view();
    }

    @Transactional
    Page<ChartBaselineView> baselines(Reference reference, PageRequest page) {
        return Pages.of(kept, ChartBaseline::id).where("kpiId = :kpi", "kpi", kpis.get(reference).id()).newestFirst()
                .page(page).map(ChartBaseline::view);
    }

    @Transactional
    ChartBaselineView baseline(Reference reference, UUID id) {
        return kept.get(kpis.get(reference).id(), id).view();
    }
}
