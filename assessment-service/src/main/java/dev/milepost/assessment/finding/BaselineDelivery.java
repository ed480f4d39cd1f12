package dev.milepost.assessment.finding;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.event.DeliveryListener;
import dev.milepost.kit.event.OutboundEvent;

/** Learns from roi-service which KPI a baseline became. */
@ApplicationScoped
class BaselineDelivery implements DeliveryListener {
    private final AcceptanceRepository acceptances;

    BaselineDelivery(AcceptanceRepository acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public Set<String> types() {
        return Set.of(BaselineRecorded.TYPE);
    }

    @Override
    public void delivered(OutboundEvent event, JsonNode answer) {
        acceptances.of(event.subject())
                .ifPresent(acceptance -> acceptance.kpiMade(RecommendationDelivery.idIn(event, answer, "kpiId")));
    }

    @Override
    public void rejected(OutboundEvent event, String reason) {
        acceptances.of(event.subject()).ifPresent(acceptance -> acceptance.kpiRefused(reason));
    }
}
