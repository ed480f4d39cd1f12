package dev.milepost.plan.feed;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CalendarEntryRepository implements PanacheRepositoryBase<CalendarEntry, CalendarEntryId> {

    List<CalendarEntry> of(UUID planId) {
        return list("planId", planId);
    }
}
