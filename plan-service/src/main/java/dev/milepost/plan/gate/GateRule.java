package dev.milepost.plan.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.Successors;
import dev.milepost.plan.outline.TaskEdit;
import dev.milepost.plan.outline.TaskRule;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;

/** Nothing passes a shut gate: neither its milestone nor what waits for that, and nobody takes the milestone away under it. */
@ApplicationScoped
class GateRule implements TaskRule {

    private final GateRepository gates;
    private final GateChecks checks;
    private final OutlineService outlines;

    GateRule(GateRepository gates, GateChecks checks, OutlineService outlines) {
        this.gates = gates;
        this.checks = checks;
        this.outlines = outlines;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void beforeChange(UUID planId, TaskView task, TaskEdit wanted) {
        if (wanted.kind() != task.kind()) {
            gates.on(task.id()).ifPresent(gate -> {
                throw carries(gate, "stays a milestone").at("/kind", "carries-gate", "must stay MILESTONE");
            });
        }
        if (wanted.status() == task.status() || wanted.status() == TaskStatus.NOT_STARTED) {
            return;
        }
        List<Gate> shut = gates.shut(planId);
        Optional<Gate> own = shut.stream().filter(gate -> gate.milestoneId().equals(task.id())).findFirst();
        if (wanted.status() == TaskStatus.CANCELLED) {
            own.ifPresent(gate -> {
                throw carries(gate, "can't be cancelled while that is shut").at("/status", "carries-gate",
                        "must not become CANCELLED");
            });
        } else if (!shut.isEmpty()) {
            own.or(() -> inTheWay(planId, task, wanted.status(), shut)).ifPresent(gate -> {
                throw refused(gate, task, wanted.status());
            });
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void beforeDelete(UUID planId, TaskView task) {
        gates.on(task.id()).ifPresent(gate -> {
            throw carries(gate, "can't be deleted");
        });
    }

    private Optional<Gate> inTheWay(UUID planId, TaskView task, TaskStatus wanted, List<Gate> shut) {
        Successors successors = new Successors(outlines.read(Reference.of(planId)));
        return shut.stream().filter(gate -> {
            Successors.Waiting waiting = successors.waitingFor(Set.of(gate.milestoneId()));
            return (wanted == TaskStatus.DONE ? waiting.toFinish() : waiting.toStart()).contains(task.id());
        }).findFirst();
    }

    private ProblemException refused(Gate gate, TaskView task, TaskStatus wanted) {
        List<String> unmet = checks.of(gate).unmet();
        return GateProblem.GATE_SHUT
                .because("\"%s\" can't become %s: the gate \"%s\" is shut. Still needed: %s", task.name(), wanted, gate.name(),
                        String.join("; ", unmet))
                .at("/status", "gate-shut", "must wait for the gate \"" + gate.name() + "\"").with("gateId", gate.id())
                .with("unmet", unmet);
    }

    private static ProblemException carries(Gate gate, String consequence) {
        return GateProblem.MILESTONE_OF_GATE.because("The milestone carries the gate \"%s\" and %s; delete the gate first",
                gate.name(), consequence).with("gateId", gate.id());
    }
}
