package dev.milepost.kit.event;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Learns in the sending service what became of its events, as their organization and in the transaction that notes the outcome.
 */
public interface DeliveryListener {

    Set<String> types();

    /** @param answer what the receiver answered; a JSON null if it answered nothing */
    void delivered(OutboundEvent event, JsonNode answer);

    /** @param reason why the receiver refuses the event for good, to be shown to people */
    void rejected(OutboundEvent event, String reason);
}
