package dev.milepost.plan.finance;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.milepost.plan.wording.ReasonCode;
import io.quarkus.arc.Arc;

/**
 * How KPIs stand that rules of gates and pilots name: as the roi service answers now where it was asked in this request, else
 * as it told last. Where neither is there, the reading says why.
 */
@ApplicationScoped
public class KpiReadings {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final long PATIENCE_MILLIS = 1_500;

    private final RoiClient roi;
    private final KnownKpiRepository known;
    private final FreshKpis fresh;
    private final ManagedExecutor executor;

    KpiReadings(@RestClient RoiClient roi, KnownKpiRepository known, FreshKpis fresh, ManagedExecutor executor) {
        this.roi = roi;
        this.known = known;
        this.fresh = fresh;
        this.executor = executor;
    }

    /** Asks the roi service side by side, outside of any transaction, and keeps the answers for this request. */
    public void fetch(Collection<String> kpis) {
        long begun = System.nanoTime();
        Map<String, CompletableFuture<KpiReading>> calls = new LinkedHashMap<>();
        kpis.stream().distinct().forEach(kpi -> calls.put(kpi, executor.supplyAsync(() -> ask(kpi))));
        Map<String, KpiReading> answers = new HashMap<>();
        calls.forEach((kpi, call) -> answers.put(kpi, await(call, begun)));
        fresh.keep(answers);
    }

    /** The readings of all KPIs that are named, from this request or as they were told last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, KpiReading> of(UUID planId, Collection<String> kpis) {
        return of(Map.of(planId, Set.copyOf(kpis))).getOrDefault(planId, Map.of());
    }

    /** The same of several plans, by their ids, in one question. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Map<String, KpiReading>> of(Map<UUID, Set<String>> kpis) {
        Set<UUID> planIds = kpis.entrySet().stream().filter(of -> !of.getValue().isEmpty()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (planIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<KnownKpi>> told = known.of(planIds).stream().collect(Collectors.groupingBy(KnownKpi::planId));
        Map<UUID, Map<String, KpiReading>> readings = new HashMap<>();
        planIds.forEach(planId -> {
            List<KnownKpi> ofPlan = told.getOrDefault(planId, List.of());
            Map<String, KpiReading> named = new HashMap<>();
            kpis.getOrDefault(planId, Set.of()).forEach(kpi -> named.put(kpi, reading(kpi, ofPlan)));
            readings.put(planId, named);
        });
        return readings;
    }

    private KpiReading reading(String kpi, List<KnownKpi> told) {
        Optional<KpiReading> now = answered(kpi);
        Optional<KpiReading> before = told.stream().filter(one -> one.isNamed(kpi)).findFirst().map(KnownKpi::reading);
        return now.filter(reading -> reading.reason() == null).or(() -> before).or(() -> now)
                .orElseGet(() -> KpiReading.missing(ReasonCode.KPI_NOT_TOLD));
    }

    /** Events arrive outside of requests, where nothing was asked. */
    private Optional<KpiReading> answered(String kpi) {
        return Arc.container().requestContext().isActive() ? fresh.of(kpi) : Optional.empty();
    }

    private KpiReading ask(String kpi) {
        try {
            KpiStanding standing = roi.kpi(KpiRule.isId(kpi) ? kpi : "key:" + kpi);
            return new KpiReading(standing.status(), standing.value(), standing.measuredAt(), false, null);
        } catch (WebApplicationException e) {
            return KpiReading.missing(switch (e.getResponse().getStatus()) {
                case NOT_FOUND -> ReasonCode.KPI_NONE_YET;
                case UNAUTHORIZED, FORBIDDEN -> ReasonCode.KPI_NOT_PERMITTED;
                default -> ReasonCode.KPI_UNREACHABLE;
            });
        } catch (RuntimeException e) {
            return unreachable();
        }
    }

    private static KpiReading await(CompletableFuture<KpiReading> call, long begun) {
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS) - (System.nanoTime() - begun);
            return call.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable();
        }
    }

    private static KpiReading unreachable() {
        return KpiReading.missing(ReasonCode.KPI_UNREACHABLE);
    }
}
