package dev.milepost.plan.pilot;

import java.util.UUID;

/** Told inside the transaction when a verdict was given. */
public record PilotDecided(UUID planId, UUID pilotId, Verdict verdict) {
}
