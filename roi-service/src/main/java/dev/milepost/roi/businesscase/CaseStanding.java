package dev.milepost.roi.businesscase;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A case as a portfolio needs it: its headline figures as of its last change. */
public record CaseStanding(UUID id, @Nullable UUID planId, String name, String currency, Summary summary, Instant changedAt) {
}
