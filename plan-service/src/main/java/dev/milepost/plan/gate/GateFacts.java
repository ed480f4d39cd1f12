package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A gate as it is kept: what its history tells, and what it is checked on. */
record GateFacts(UUID id, int version, @Nullable String externalId, UUID milestoneId, String name, @Nullable String description,
        List<Criterion> criteria, Map<String, Evidence> evidence, int evidenceVersion, int requiredApprovals,
        List<String> requiredRoles, GateStatus status, @Nullable String reason, @Nullable Instant decidedAt,
        @Nullable String decidedBy, Instant createdAt, Instant updatedAt) {
}
