package dev.milepost.plan.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.request.Unavailable;
import io.quarkus.runtime.Startup;

/** Whether a plan pays, and whether it works. */
@Startup
@ApplicationScoped
public class FinanceService {

    private static final int MOST_KPIS = 200;

    private final RoiClient roi;
    private final KnownBusinessCaseRepository knownCases;
    private final KnownKpiRepository knownKpis;

    FinanceService(@RestClient RoiClient roi, KnownBusinessCaseRepository knownCases, KnownKpiRepository knownKpis) {
        this.roi = roi;
        this.knownCases = knownCases;
        this.knownKpis = knownKpis;
    }

    /** Asks the roi service for the primary business case, outside of any transaction. */
    public Elsewhere<FinanceView> askForBusinessCase(UUID planId) {
        return Elsewhere.ask(
                () -> roi.businessCases(planId, true, 1).items().stream().findFirst().map(FinanceView::of).orElse(null));
    }

    /** Asks the roi service for the statuses of KPIs, outside of any transaction. */
    public Elsewhere<KpisView> askForKpis(UUID planId) {
        return Elsewhere.ask(() -> new KpisView(true, new TreeMap<>(roi.kpis(planId).byStatus()), null, null, null));
    }

    /** Asks the roi service which KPIs measure the plan and have a baseline, by their keys, outside of any transaction. */
    public Elsewhere<Map<String, Boolean>> askForBaselines(UUID planId) {
        return Elsewhere.ask(() -> {
            Map<String, Boolean> baselines = new TreeMap<>();
            for (PlanKpis.Item kpi : roi.kpisOf(planId, MOST_KPIS).items()) {
                if (kpi.key() != null) {
                    baselines.put(kpi.key(), kpi.baseline() != null);
                }
            }
            return baselines;
        });
    }

    /** Asks the roi service for what was spent up to and including a day, outside of any transaction; none is not an error. */
    public Elsewhere<ActualCosts> askForActualCosts(UUID planId, LocalDate until) {
        return Elsewhere.ask(() -> actualCosts(planId, until));
    }

    private @Nullable ActualCosts actualCosts(UUID planId, LocalDate until) {
        try {
            ActualCosts costs = roi.actualCosts(planId, until);
            return costs.isThere() ? costs : null;
        } catch (ClientErrorException refused) {
            if (refused.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                return null;
            }
            throw refused;
        }
    }

    /** What it told last of the primary business case. */
    @Transactional
    public FinanceView.@Nullable LastKnown lastKnownBusinessCase(UUID planId) {
        return knownCases.primary(planId).map(KnownBusinessCase::view).orElse(null);
    }

    /** What it told last of the KPIs. */
    @Transactional
    public KpisView.@Nullable LastKnown lastKnownKpis(UUID planId) {
        List<KnownKpi> kpis = knownKpis.of(List.of(planId));
        return kpis.isEmpty() ? null
                : new KpisView.LastKnown(byStatus(kpis),
                        kpis.stream().map(KnownKpi::toldAt).max(Instant::compareTo).orElseThrow());
    }

    private static Map<String, Integer> byStatus(List<KnownKpi> kpis) {
        return kpis.stream().collect(Collectors.toMap(KnownKpi::status, kpi -> 1, Integer::sum, TreeMap::new));
    }

    /** The answer, or what is known instead. */
    public FinanceView businessCase(Elsewhere<FinanceView> asked, FinanceView.@Nullable LastKnown lastKnown) {
        Unavailable missing = asked.missing() == null ? Unavailable.UNREACHABLE : asked.missing();
        return asked.answer() != null ? asked.answer()
                : FinanceView.missing(missing, missing == Unavailable.UNREACHABLE ? lastKnown : null);
    }

    /** The answer, or what is known instead. */
    public KpisView kpis(Elsewhere<KpisView> asked, KpisView.@Nullable LastKnown lastKnown) {
        Unavailable missing = asked.missing() == null ? Unavailable.UNREACHABLE : asked.missing();
        return asked.answer() != null ? asked.answer()
                : new KpisView(false, null, missing.sentence("KPI of this plan", "roi"), missing,
                        missing == Unavailable.UNREACHABLE ? lastKnown : null);
    }
}
