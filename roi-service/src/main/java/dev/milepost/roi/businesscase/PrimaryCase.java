package dev.milepost.roi.businesscase;

import java.time.Instant;
import java.util.UUID;

/** The case that stands for a plan. */
public record PrimaryCase(UUID id, UUID planId, String name, Instant createdAt) {
}
