package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A pilot as it is kept: what its history tells, and what is judged. */
record PilotFacts(UUID id, int version, @Nullable String externalId, String name, String hypothesis, @Nullable String baseline,
        @Nullable String scope, @Nullable String participants, @Nullable Integer participantCount, @Nullable String owner,
        @Nullable UUID taskId, @Nullable BigDecimal costCap, @Nullable BigDecimal spent, @Nullable LocalDate spentOn,
        boolean holdAutomatically, List<PilotCriterion> successCriteria, List<PilotCriterion> stopCriteria,
        Map<String, Said> said, PilotStatus status, int iteration, @Nullable Verdict verdict, Map<String, String> brokenRules,
        @Nullable Instant brokenAt, List<UUID> heldTaskIds, Instant createdAt, Instant updatedAt) {
}
