package dev.milepost.plan.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.wording.Reason;
import dev.milepost.plan.wording.ReasonCode;
import dev.milepost.plan.wording.Wording;

/** A gate as callers see it, with what is still unmet. */
@Schema(name = "GateView")
record GateView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) UUID milestoneId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true) GateStatus status,
        @Schema(required = true) List<CriterionView> criteria,
        @Schema(required = true, description = "Counts up whenever criteria or evidence change, which voids earlier approvals") int evidenceVersion,
        @Schema(required = true) int requiredApprovals,
        @Schema(required = true) List<String> requiredRoles,
        @Schema(required = true, description = "The latest first") List<ApprovalView> approvals,
        @Schema(required = true, description = "What is still needed, one sentence each; empty where all is met") List<String> unmet,
        @Schema(required = true, description = "The same as codes, in the same order") List<UnmetView> unmetReasons,
        @Nullable @Schema(description = "Why it was waived, or shut again") String reason,
        @Nullable @Schema(description = "When it opened, was waived or was shut again") Instant decidedAt,
        @Nullable @Schema(description = "Whose step opened, waived or shut it") String decidedBy,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    /** A criterion and how it stands. */
    @Schema(name = "GateCriterionView")
    record CriterionView(
            @Schema(required = true) String key,
            @Schema(required = true) CriterionType type,
            @Schema(required = true) String name,
            @Nullable UUID taskId,
            @Nullable KpiRule kpi,
            @Nullable UUID pilotId,
            @Nullable @Schema(description = "In the assessment service's register") UUID aiSystemId,
            @Nullable Evidence evidence,
            @Nullable @Schema(description = "Absent where it can't be told, which counts as unmet") Boolean met,
            @Schema(required = true, description = "Why, in one sentence") String because,
            @Schema(required = true, description = "The same as a code") ReasonCode becauseCode,
            @Schema(required = true, description = "What the sentence names") Map<String, String> becauseParameters) {

        CriterionView in(Wording wording) {
            return new CriterionView(key, type, name, taskId, kpi, pilotId, aiSystemId, evidence, met,
                    wording.text(new Reason(becauseCode, becauseParameters)), becauseCode, becauseParameters);
        }
    }

    /** Something that a gate still needs. */
    @Schema(name = "GateUnmet")
    record UnmetView(
            @Nullable @Schema(description = "The key of the criterion; absent where approvals are missing") String criterion,
            @Nullable @Schema(description = "The name of the criterion") String name,
            @Schema(required = true) ReasonCode code,
            @Schema(required = true, description = "What the sentence names") Map<String, String> parameters,
            @Schema(required = true, description = "In one sentence") String text) {

        static UnmetView of(GateCheck.Unmet unmet) {
            return new UnmetView(unmet.criterion(), unmet.name(), unmet.because().code(), unmet.because().parameters(),
                    unmet.inEnglish());
        }

        UnmetView in(Wording wording) {
            String said = wording.text(new Reason(code, parameters));
            return new UnmetView(criterion, name, code, parameters, name == null ? said : name + ": " + said);
        }
    }

    /** The same with its sentences in another language. */
    GateView in(Wording wording) {
        List<UnmetView> said = unmetReasons.stream().map(one -> one.in(wording)).toList();
        return new GateView(id, version, externalId, milestoneId, name, description, status,
                criteria.stream().map(one -> one.in(wording)).toList(), evidenceVersion, requiredApprovals, requiredRoles,
                approvals, said.stream().map(UnmetView::text).toList(), said, reason, decidedAt, decidedBy, createdAt,
                updatedAt);
    }
}
