package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;

/** Tells other features what KPIs are at the moment. */
@ApplicationScoped
public class KpiValues {
    private final KpiRepository kpis;
    private final KpiService service;
    private final Standings standings;
    private final Clock clock;

    KpiValues(KpiRepository kpis, KpiService service, Standings standings, Clock clock) {
        this.kpis = kpis;
        this.service = service;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The value of a KPI.
     *
     * @param value null where nothing was measured
     * @param measuredAt instant of the last measurement in it
     */
    public record KpiValue(UUID kpiId, @Nullable BigDecimal value, @Nullable Instant measuredAt) {
    }

    /** Those of these KPIs that are in use, as they stand today; always the same few statements. */
    @Transactional
    public Map<Reference, KpiValue> of(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        List<Kpi> found = kpis.inUse(references);
        Map<UUID, Standing> standing = standings.on(LocalDate.now(clock), found);
        Map<Reference, KpiValue> values = new HashMap<>();
        for (Kpi kpi : found) {
            Standing now = standing.getOrDefault(kpi.id(), Standing.NOTHING);
            KpiValue value = new KpiValue(kpi.id(), now.value().orElse(null), now.measuredAt().orElse(null));
            values.put(Reference.of(kpi.id()), value);
            if (kpi.key() != null) {
                values.put(new Reference(null, kpi.key()), value);
            }
        }
        return values;
    }

    /** How many KPIs of the organization stand how on a day. */
    @Transactional
    public Map<KpiStatus, Integer> byStatus(LocalDate on) {
        return service.summary(null, on).byStatus();
    }
}
