package dev.milepost.roi.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * KPIs were looked at, since something was measured, or deleted, or a day has passed: what depends on their values may have
 * changed. Told within the service, in the transaction of the look.
 *
 * @param kpis their ids
 * @param names of each KPI its id, and key: and its key where it has one, as others refer to it
 */
public record KpisLooked(List<UUID> kpis, Set<String> names) {

    public KpisLooked {
        kpis = List.copyOf(kpis);
        names = Set.copyOf(names);
    }

    static KpisLooked of(Collection<Kpi> kpis) {
        return new KpisLooked(kpis.stream().map(Kpi::id).toList(),
                kpis.stream().flatMap(kpi -> names(kpi.id(), kpi.key())).collect(Collectors.toSet()));
    }

    private static Stream<String> names(UUID id, @Nullable String key) {
        return key == null ? Stream.of(id.toString()) : Stream.of(id.toString(), "key:" + key);
    }
}
