package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ChartBaselineRepository implements PanacheRepositoryBase<ChartBaseline, OwnedId> {

    /** @throws ProblemException 404 if the KPI has none such */
    ChartBaseline get(UUID kpi, UUID id) {
        return find("kpiId = ?1 and id = ?2", kpi, id).firstResultOptional()
                .orElseThrow(() -> Reference.of(id).notFound("baseline"));
    }

    /** Those in force in the portions that each KPI is charted in, in order of their beginnings. */
    Map<UUID, List<ChartBaseline>> inForce(Collection<Kpi> kpis) {
        if (kpis.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SeriesBucket> portions = new HashMap<>();
        kpis.forEach(kpi -> portions.put(kpi.id(), RecentPoints.portions(kpi, null)));
        return list("kpiId in ?1 and supersededAt is null order by begin", portions.keySet()).stream()
                .filter(baseline -> baseline.bucket() == portions.get(baseline.kpiId()))
                .collect(Collectors.groupingBy(ChartBaseline::kpiId));
    }

    /** Those that were in force at an instant, likewise. */
    Map<UUID, List<ChartBaseline>> inForceAt(Kpi kpi, Instant asOf) {
        return list("kpiId = ?1 and bucket = ?2 and setAt <= ?3 and (supersededAt is null or supersededAt > ?3) order by begin",
                kpi.id(), RecentPoints.portions(kpi, null), asOf).stream()
                .collect(Collectors.groupingBy(ChartBaseline::kpiId));
    }

    /** Past the entities of the KPIs, whose versions stay as they are. */
    void keepFixedUntil(Map<UUID, @Nullable Instant> until) {
        if (until.isEmpty()) {
            return;
        }
        getEntityManager().createNativeQuery("""
                update kpi set chart_fixed_until = f.until
                from unnest(cast(:ids as uuid[]), cast(:until as timestamptz[])) as f(id, until)
                where organization_id = current_setting('milepost.organization') and kpi.id = f.id
                    and chart_fixed_until is distinct from f.until""")
                .setParameter("ids", until.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .setParameter("until", until.values().stream().map(at -> at == null ? null : at.toString())
                        .toArray(String[]::new))
                .executeUpdate();
    }
}
