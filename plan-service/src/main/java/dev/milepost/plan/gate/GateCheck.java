package dev.milepost.plan.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.aisystem.AiSystemStanding;
import dev.milepost.plan.finance.KpiReading;
import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.pilot.PilotStanding;
import dev.milepost.plan.pilot.PilotStatus;
import dev.milepost.plan.pilot.Verdict;

/** Compares what a gate asks with what is the case. */
final class GateCheck {

    private final GateFacts gate;
    private final Facts facts;
    private final List<Approval> approvals;

    /** What criteria are checked on. */
    record Facts(Map<UUID, TaskView> tasks, Map<String, KpiReading> kpis, Map<UUID, PilotStanding> pilots,
            Map<UUID, AiSystemStanding> systems) {
    }

    /** Whether a criterion is met, null where that can't be told, and why. */
    private record Outcome(@Nullable Boolean met, String because) {
    }

    /** @param approvals of this gate, of all versions of the evidence, the latest first */
    GateCheck(GateFacts gate, Facts facts, List<Approval> approvals) {
        this.gate = gate;
        this.facts = facts;
        this.approvals = approvals;
    }

    /** What is still needed, one sentence each. */
    List<String> unmet() {
        List<String> unmet = new ArrayList<>();
        for (Criterion criterion : gate.criteria()) {
            Outcome outcome = outcome(criterion);
            if (!Boolean.TRUE.equals(outcome.met())) {
                unmet.add(criterion.name() + ": " + outcome.because());
            }
        }
        List<Approval> counting = approvals.stream().filter(approval -> approval.isOf(gate.evidenceVersion())).toList();
        if (counting.size() < gate.requiredApprovals()) {
            unmet.add("%d of %d approvals of version %d of the evidence are there".formatted(counting.size(),
                    gate.requiredApprovals(), gate.evidenceVersion()));
        }
        for (String role : gate.requiredRoles()) {
            if (counting.stream().noneMatch(approval -> role.equals(approval.role()))) {
                unmet.add("Nobody has approved version %d of the evidence as %s".formatted(gate.evidenceVersion(), role));
            }
        }
        return unmet;
    }

    GateView view() {
        return new GateView(gate.id(), gate.version(), gate.externalId(), gate.milestoneId(), gate.name(), gate.description(),
                gate.status(), gate.criteria().stream().map(this::view).toList(), gate.evidenceVersion(),
                gate.requiredApprovals(), gate.requiredRoles(),
                approvals.stream().map(approval -> approval.view(gate.evidenceVersion())).toList(), unmet(), gate.reason(),
                gate.decidedAt(), gate.decidedBy(), gate.createdAt(), gate.updatedAt());
    }

    private GateView.CriterionView view(Criterion criterion) {
        Outcome outcome = outcome(criterion);
        return new GateView.CriterionView(criterion.key(), criterion.type(), criterion.name(), criterion.taskId(),
                criterion.kpi(), criterion.pilotId(), criterion.aiSystemId(), gate.evidence().get(criterion.key()),
                outcome.met(), outcome.because());
    }

    private Outcome outcome(Criterion criterion) {
        return switch (criterion.type()) {
            case MANUAL -> byHand(criterion);
            case TASK_DONE -> taskDone(criterion);
            case KPI -> byKpi(criterion);
            case PILOT_SCALED -> byPilot(criterion);
            case AI_SYSTEM_SHEET -> bySheet(criterion);
        };
    }

    private Outcome byHand(Criterion criterion) {
        Evidence evidence = gate.evidence().get(criterion.key());
        return evidence == null ? new Outcome(false, "nobody has said yet whether it is met")
                : new Outcome(evidence.met(),
                        "%s says that it %s".formatted(evidence.by(), evidence.met() ? "is met" : "is not met"));
    }

    private Outcome taskDone(Criterion criterion) {
        return Optional.ofNullable(criterion.taskId()).map(facts.tasks()::get)
                .map(task -> new Outcome(task.status() == TaskStatus.DONE,
                        "the task \"%s\" is %s".formatted(task.name(), task.status())))
                .orElseGet(() -> new Outcome(false, "the task is no longer in the plan"));
    }

    private Outcome byKpi(Criterion criterion) {
        KpiRule rule = criterion.kpi();
        KpiReading reading = rule == null ? null : facts.kpis().get(rule.kpi());
        if (rule == null || reading == null) {
            return new Outcome(null, "it names no KPI that is known");
        }
        KpiRule.Outcome outcome = rule.apply(reading);
        return new Outcome(outcome.met(), outcome.because());
    }

    private Outcome bySheet(Criterion criterion) {
        return Optional.ofNullable(criterion.aiSystemId()).map(facts.systems()::get)
                .map(system -> new Outcome(system.isComplete(), because(system)))
                .orElseGet(() -> new Outcome(null, "the assessment service has told of no such AI system yet"));
    }

    private static String because(AiSystemStanding system) {
        if (system.deleted()) {
            return "the AI system \"%s\" is no longer in the register".formatted(system.name());
        }
        if (system.isRetired()) {
            return "the AI system \"%s\" is retired".formatted(system.name());
        }
        return system.missing().isEmpty() ? "the sheet of the AI system \"%s\" is complete".formatted(system.name())
                : "the sheet of the AI system \"%s\" lacks %s".formatted(system.name(), String.join(", ", system.missing()));
    }

    private Outcome byPilot(Criterion criterion) {
        return Optional.ofNullable(criterion.pilotId()).map(facts.pilots()::get)
                .map(pilot -> new Outcome(pilot.status() == PilotStatus.DECIDED && pilot.verdict() == Verdict.SCALE,
                        pilot.status() == PilotStatus.DECIDED
                                ? "the verdict of the pilot \"%s\" is %s".formatted(pilot.name(), pilot.verdict())
                                : "the pilot \"%s\" is %s in iteration %d".formatted(pilot.name(), pilot.status(),
                                        pilot.iteration())))
                .orElseGet(() -> new Outcome(false, "the pilot is no longer in the plan"));
    }
}
