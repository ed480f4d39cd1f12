package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.wording.Reason;
import dev.milepost.plan.wording.ReasonCode;
import dev.milepost.plan.wording.Wording;

/** A pilot as callers see it, with how its criteria stand. */
@Schema(name = "PilotView")
record PilotView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Schema(required = true) String hypothesis,
        @Nullable String baseline,
        @Nullable String scope,
        @Nullable String participants,
        @Nullable Integer participantCount,
        @Nullable String owner,
        @Nullable UUID taskId,
        @Schema(required = true) PilotStatus status,
        @Schema(required = true, description = "The number of the current or last iteration, from 1") int iteration,
        @Nullable @Schema(description = "The last one; with ITERATE the next iteration is open") Verdict verdict,
        @Schema(required = true) Cost cost,
        @Schema(required = true) boolean holdAutomatically,
        @Schema(required = true) List<CriterionView> successCriteria,
        @Schema(required = true) List<CriterionView> stopCriteria,
        @Schema(required = true) StopRule stopRule,
        @Schema(required = true, description = "All that were started, the first first") List<IterationView> iterations,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** What the pilot may cost and has cost. */
    @Schema(name = "PilotCost")
    record Cost(
            @Schema(required = true) String currency,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal spent,
            @Nullable @Schema(description = "The day up to which spent counts") LocalDate spentOn,
            @Nullable @Schema(description = "What the roi service's ledger says was spent until today on budget lines of the pilot's task; only where a pilot is read alone or changed") BigDecimal inLedger,
            @Nullable @Schema(description = "Why the ledger says nothing") String ledgerReason,
            @Nullable @Schema(description = "Cap less spent, or less what the ledger says where spent is not set; negative where more was spent") BigDecimal left,
            @Nullable @Schema(description = "Why there is nothing left to tell") String reason) {
    }

    /** A criterion and how it stands. */
    @Schema(name = "PilotCriterionView")
    record CriterionView(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Nullable KpiRule kpi,
            @Nullable Said evidence,
            @Nullable BigDecimal value,
            @Nullable @Schema(description = "Absent where it can't be told. Of a stop criterion: that it has come to pass") Boolean met,
            @Schema(required = true, description = "Why, in one sentence") String because,
            @Schema(required = true, description = "The same as a code") ReasonCode becauseCode,
            @Schema(required = true, description = "What the sentence names") Map<String, String> becauseParameters) {

        CriterionView in(Wording wording) {
            return new CriterionView(key, name, kpi, evidence, value, met,
                    wording.text(new Reason(becauseCode, becauseParameters)), becauseCode, becauseParameters);
        }
    }

    /** The same with the sentences on its criteria in another language; what was told or decided stays as it was said then. */
    PilotView in(Wording wording) {
        return new PilotView(id, version, externalId, name, hypothesis, baseline, scope, participants, participantCount, owner,
                taskId, status, iteration, verdict, cost, holdAutomatically,
                successCriteria.stream().map(one -> one.in(wording)).toList(),
                stopCriteria.stream().map(one -> one.in(wording)).toList(), stopRule, iterations, createdAt, updatedAt);
    }

    /** Whether a stop rule was broken in the current iteration, and what followed. */
    @Schema(name = "PilotStopRule")
    record StopRule(
            @Schema(required = true, description = "Stays true until the next iteration, also when the values recover") boolean broken,
            @Nullable Instant since,
            @Schema(required = true, description = "Which rules, one sentence each") List<String> because,
            @Schema(required = true, description = "Whether what depends on the pilot should be put on hold and is not yet") boolean holdProposed,
            @Schema(required = true, description = "Whether the tasks that the pilot put on hold should be released, since it goes on") boolean releaseProposed,
            @Schema(required = true, description = "The tasks that the pilot put on hold and has not released since") List<UUID> heldTaskIds) {
    }
}
