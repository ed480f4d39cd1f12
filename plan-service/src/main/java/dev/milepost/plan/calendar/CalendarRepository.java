package dev.milepost.plan.calendar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<NamedCalendar, OwnedId> {

    /** Also those in the bin, which plans that name them still follow. */
    List<NamedCalendar> of(Set<UUID> ids) {
        return list("id in ?1", ids);
    }

    Set<UUID> present(Set<UUID> ids) {
        return find("id in ?1 and deletedAt is null", ids).stream().map(NamedCalendar::id).collect(Collectors.toSet());
    }
}
