package dev.milepost.plan.pilot;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a pilot stands, for those who wait for its verdict.
 *
 * @param verdict of the last iteration that was decided
 */
public record PilotStanding(UUID id, String name, PilotStatus status, int iteration, @Nullable Verdict verdict) {
}
