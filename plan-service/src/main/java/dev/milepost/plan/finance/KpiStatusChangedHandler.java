package dev.milepost.plan.finance;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.plan.request.Told;

/** Keeps the statuses of KPIs that the roi service tells; one without plan or status counts no more. */
@ApplicationScoped
class KpiStatusChangedHandler implements InboxHandler {

    private final KnownKpiRepository known;
    private final Event<KpiTold> kpiTold;

    KpiStatusChangedHandler(KnownKpiRepository known, Event<KpiTold> kpiTold) {
        this.known = known;
        this.kpiTold = kpiTold;
    }

    @Override
    public Set<String> types() {
        return Set.of("kpi.status-changed");
    }

    @Override
    public @Nullable Object handle(InboundEvent event) {
        Optional<UUID> planId = Told.id(event.data(), "planId");
        Optional<String> status = Told.text(event.data(), "status");
        if (planId.isEmpty() || status.isEmpty() || Told.flag(event.data(), "deleted")) {
            known.told(event.subject()).ifPresent(known::delete);
            return null;
        }
        KnownKpi kpi = known.told(event.subject()).orElseGet(() -> new KnownKpi(event.subject()));
        kpi.take(planId.get(), status.get(), Told.date(event.data(), "on").orElse(null),
                Told.text(event.data(), "key").orElse(null), Told.decimal(event.data(), "value"), event.time());
        known.persist(kpi);
        known.flush();
        kpiTold.fire(new KpiTold(planId.get(), event.subject()));
        return null;
    }
}
