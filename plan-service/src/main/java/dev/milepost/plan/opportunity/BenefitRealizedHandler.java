package dev.milepost.plan.opportunity;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;

/** Keeps what the roi service tells of benefits that have really come, so that scores are computed again with it. */
@ApplicationScoped
class BenefitRealizedHandler implements InboxHandler {

    private final KnownBenefitRepository known;

    BenefitRealizedHandler(KnownBenefitRepository known) {
        this.known = known;
    }

    @Override
    public Set<String> types() {
        return Set.of("benefit.realized");
    }

    @Override
    public @Nullable Object handle(InboundEvent event) {
        KnownBenefit benefit = known.told(event.subject()).orElseGet(() -> new KnownBenefit(event.subject()));
        benefit.take(event.data(), event.time());
        known.persist(benefit);
        return null;
    }
}
