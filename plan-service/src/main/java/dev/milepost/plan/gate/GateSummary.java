package dev.milepost.plan.gate;

import java.util.UUID;

/**
 * A gate in a line.
 *
 * @param criteria how many it asks for
 * @param met how many of them are met
 * @param approvals how many of the present evidence there are
 * @param requiredApprovals how many it asks for
 */
public record GateSummary(UUID milestoneId, String name, GateStatus status, int criteria, int met, int approvals,
        int requiredApprovals) {

    static GateSummary of(GateView gate) {
        return new GateSummary(gate.milestoneId(), gate.name(), gate.status(), gate.criteria().size(),
                (int) gate.criteria().stream().filter(criterion -> Boolean.TRUE.equals(criterion.met())).count(),
                (int) gate.approvals().stream().filter(ApprovalView::counts).count(), gate.requiredApprovals());
    }
}
