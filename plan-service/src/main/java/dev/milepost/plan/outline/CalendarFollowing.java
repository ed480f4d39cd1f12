package dev.milepost.plan.outline;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.plan.calendar.CalendarChanged;

/** Moves the dates of plans when a calendar that they follow has changed. */
@ApplicationScoped
class CalendarFollowing {

    private final PlanRepository plans;
    private final Event<OutlineChanged> outlineChanged;

    CalendarFollowing(PlanRepository plans, Event<OutlineChanged> outlineChanged) {
        this.plans = plans;
        this.outlineChanged = outlineChanged;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes CalendarChanged changed) {
        Set<UUID> following = plans.followingForChange(changed.calendarIds()).stream().map(Plan::id)
                .collect(Collectors.toSet());
        if (!following.isEmpty()) {
            outlineChanged.fire(new OutlineChanged(following));
        }
    }
}
