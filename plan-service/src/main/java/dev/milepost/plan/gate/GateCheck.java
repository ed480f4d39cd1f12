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
import dev.milepost.plan.wording.Reason;
import dev.milepost.plan.wording.ReasonCode;

/** Compares what a gate asks with what is the case. */
final class GateCheck {

    private static final String SYSTEM = "system";

    private final GateFacts gate;
    private final Facts facts;
    private final List<Approval> approvals;

    /** What criteria are checked on. */
    record Facts(Map<UUID, TaskView> tasks, Map<String, KpiReading> kpis, Map<UUID, PilotStanding> pilots,
            Map<UUID, AiSystemStanding> systems) {
    }

    /**
     * Something that is still needed.
     *
     * @param criterion its key, null for approvals
     * @param name of the criterion
     */
    record Unmet(@Nullable String criterion, @Nullable String name, Reason because) {

        String inEnglish() {
            return name == null ? because.inEnglish() : name + ": " + because.inEnglish();
        }
    }

    /** Whether a criterion is met, null where that can't be told, and why. */
    private record Outcome(@Nullable Boolean met, Reason because) {
    }

    /** @param approvals of this gate, of all versions of the evidence, the latest first */
    GateCheck(GateFacts gate, Facts facts, List<Approval> approvals) {
        this.gate = gate;
        this.facts = facts;
        this.approvals = approvals;
    }

    /** What is still needed. */
    List<Unmet> unmet() {
        List<Unmet> unmet = new ArrayList<>();
        for (Criterion criterion : gate.criteria()) {
            Outcome outcome = outcome(criterion);
            if (!Boolean.TRUE.equals(outcome.met())) {
                unmet.add(new Unmet(criterion.key(), criterion.name(), outcome.because()));
            }
        }
        List<Approval> counting = approvals.stream().filter(approval -> approval.isOf(gate.evidenceVersion())).toList();
        String version = String.valueOf(gate.evidenceVersion());
        if (counting.size() < gate.requiredApprovals()) {
            unmet.add(new Unmet(null, null,
                    new Reason(ReasonCode.APPROVALS_MISSING, Map.of("given", String.valueOf(counting.size()), "required",
                            String.valueOf(gate.requiredApprovals()), "version", version))));
        }
        for (String role : gate.requiredRoles()) {
            if (counting.stream().noneMatch(approval -> role.equals(approval.role()))) {
                unmet.add(new Unmet(null, null,
                        new Reason(ReasonCode.ROLE_MISSING, Map.of("version", version, "role", role))));
            }
        }
        return unmet;
    }

    boolean isMet() {
        return unmet().isEmpty();
    }

    /** In English; {@link GateView#in} says it in other languages. */
    GateView view() {
        List<GateView.UnmetView> unmet = unmet().stream().map(GateView.UnmetView::of).toList();
        return new GateView(gate.id(), gate.version(), gate.externalId(), gate.milestoneId(), gate.name(), gate.description(),
                gate.status(), gate.criteria().stream().map(this::view).toList(), gate.evidenceVersion(),
                gate.requiredApprovals(), gate.requiredRoles(),
                approvals.stream().map(approval -> approval.view(gate.evidenceVersion())).toList(),
                unmet.stream().map(GateView.UnmetView::text).toList(), unmet, gate.reason(), gate.decidedAt(),
                gate.decidedBy(), gate.createdAt(), gate.updatedAt());
    }

    private GateView.CriterionView view(Criterion criterion) {
        Outcome outcome = outcome(criterion);
        Reason because = outcome.because();
        return new GateView.CriterionView(criterion.key(), criterion.type(), criterion.name(), criterion.taskId(),
                criterion.kpi(), criterion.pilotId(), criterion.aiSystemId(), gate.evidence().get(criterion.key()),
                outcome.met(), because.inEnglish(), because.code(), because.parameters());
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
        return evidence == null ? new Outcome(false, Reason.of(ReasonCode.NOT_SAID_YET))
                : new Outcome(evidence.met(), Reason.of(evidence.met() ? ReasonCode.SAID_MET : ReasonCode.SAID_NOT_MET, "by",
                        evidence.by()));
    }

    private Outcome taskDone(Criterion criterion) {
        return Optional.ofNullable(criterion.taskId()).map(facts.tasks()::get)
                .map(task -> new Outcome(task.status() == TaskStatus.DONE,
                        new Reason(ReasonCode.TASK_STANDS, Map.of("task", task.name(), "status", task.status().name()))))
                .orElseGet(() -> new Outcome(false, Reason.of(ReasonCode.TASK_GONE)));
    }

    private Outcome byKpi(Criterion criterion) {
        KpiRule rule = criterion.kpi();
        KpiReading reading = rule == null ? null : facts.kpis().get(rule.kpi());
        if (rule == null || reading == null) {
            return new Outcome(null, Reason.of(ReasonCode.KPI_NOT_NAMED));
        }
        KpiRule.Outcome outcome = rule.apply(reading);
        return new Outcome(outcome.met(), outcome.because());
    }

    private Outcome bySheet(Criterion criterion) {
        return Optional.ofNullable(criterion.aiSystemId()).map(facts.systems()::get)
                .map(system -> new Outcome(system.isComplete(), because(system)))
                .orElseGet(() -> new Outcome(null, Reason.of(ReasonCode.SHEET_NOT_TOLD)));
    }

    private static Reason because(AiSystemStanding system) {
        if (system.deleted()) {
            return Reason.of(ReasonCode.SHEET_GONE, SYSTEM, system.name());
        }
        if (system.isRetired()) {
            return Reason.of(ReasonCode.SHEET_RETIRED, SYSTEM, system.name());
        }
        return system.missing().isEmpty() ? Reason.of(ReasonCode.SHEET_COMPLETE, SYSTEM, system.name())
                : new Reason(ReasonCode.SHEET_LACKS,
                        Map.of(SYSTEM, system.name(), "missing", String.join(", ", system.missing())));
    }

    private Outcome byPilot(Criterion criterion) {
        return Optional.ofNullable(criterion.pilotId()).map(facts.pilots()::get)
                .map(pilot -> new Outcome(pilot.status() == PilotStatus.DECIDED && pilot.verdict() == Verdict.SCALE,
                        because(pilot)))
                .orElseGet(() -> new Outcome(false, Reason.of(ReasonCode.PILOT_GONE)));
    }

    private static Reason because(PilotStanding pilot) {
        return pilot.status() == PilotStatus.DECIDED
                ? new Reason(ReasonCode.PILOT_VERDICT,
                        Map.of("pilot", pilot.name(), "verdict", String.valueOf(pilot.verdict())))
                : new Reason(ReasonCode.PILOT_UNDECIDED, Map.of("pilot", pilot.name(), "status", pilot.status().name(),
                        "iteration", String.valueOf(pilot.iteration())));
    }
}
