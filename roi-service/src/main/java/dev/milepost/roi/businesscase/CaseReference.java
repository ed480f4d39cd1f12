package dev.milepost.roi.businesscase;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What other features need to know of a business case that they refer to. */
public record CaseReference(UUID id, @Nullable UUID planId, Set<UUID> lineIds) {
}
