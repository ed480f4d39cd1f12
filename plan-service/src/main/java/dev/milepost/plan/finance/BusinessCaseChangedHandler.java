package dev.milepost.plan.finance;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.plan.request.Told;

/** Keeps the figures that the roi service tells, for answers while it can't be asked. */
@ApplicationScoped
class BusinessCaseChangedHandler implements InboxHandler {

    private final KnownBusinessCaseRepository known;

    BusinessCaseChangedHandler(KnownBusinessCaseRepository known) {
        this.known = known;
    }

    @Override
    public Set<String> types() {
        return Set.of("business-case.changed");
    }

    @Override
    public @Nullable Object handle(InboundEvent event) {
        if (Told.flag(event.data(), "deleted")) {
            known.told(event.subject()).ifPresent(known::delete);
            return null;
        }
        KnownBusinessCase businessCase = known.told(event.subject()).orElseGet(() -> new KnownBusinessCase(event.subject()));
        businessCase.take(event.data(), event.time());
        known.persist(businessCase);
        return null;
    }
}
