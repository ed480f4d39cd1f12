package dev.milepost.plan.finance;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.RequestScoped;

/** What the roi service has answered within the running request, by the name the KPI was asked for. */
@RequestScoped
class FreshKpis {

    private final Map<String, KpiReading> readings = new ConcurrentHashMap<>();

    void keep(Map<String, KpiReading> fresh) {
        readings.putAll(fresh);
    }

    Optional<KpiReading> of(String kpi) {
        return Optional.ofNullable(readings.get(kpi));
    }
}
