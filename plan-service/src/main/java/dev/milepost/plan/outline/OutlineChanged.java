package dev.milepost.plan.outline;

import java.util.UUID;

/** Told inside the transaction when something has changed on which the dates of a plan depend. */
public record OutlineChanged(UUID planId) {
}
