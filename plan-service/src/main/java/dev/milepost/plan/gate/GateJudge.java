package dev.milepost.plan.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.outline.Successors;
import dev.milepost.plan.outline.TaskEdit;
import dev.milepost.plan.outline.TaskRule;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;

/**
 * Judges the tasks of one change by the gates of their plan; reads the plan's network only if a shut gate may be in the way.
 */
final class GateJudge implements TaskRule.Judge {

    private final List<Gate> gates;
    private final Supplier<Successors> network;
    private final Function<List<Gate>, Map<UUID, List<String>>> unmet;
    private @Nullable Map<Gate, Successors.Waiting> waiting;
    private @Nullable Map<UUID, List<String>> needs;

    /**
     * @param gates of the plan, without those in the bin
     * @param unmet what shut gates still need, by their ids; asked once, however many tasks are refused
     */
    GateJudge(List<Gate> gates, Supplier<Successors> network,
            Function<List<Gate>, Map<UUID, List<String>>> unmet) {
        this.gates = gates;
        this.network = network;
        this.unmet = unmet;
    }

    @Override
    public void beforeChange(TaskView task, TaskEdit wanted) {
        Optional<Gate> own = on(task.id());
        if (own.isPresent() && wanted.kind() != task.kind()) {
            throw carries(own.get(), "stays a milestone").at("/kind", "carries-gate", "must stay MILESTONE");
        }
        if (wanted.status() == task.status() || wanted.status() == TaskStatus.NOT_STARTED) {
            return;
        }
        Optional<Gate> shut = own.filter(Gate::isShut);
        if (wanted.status() == TaskStatus.CANCELLED) {
            shut.ifPresent(gate -> {
                throw carries(gate, "can't be cancelled while that is shut").at("/status", "carries-gate",
                        "must not become CANCELLED");
            });
            return;
        }
        shut.or(() -> inTheWay(task.id(), wanted.status())).ifPresent(gate -> {
            throw refused(gate, task, wanted.status());
        });
    }

    @Override
    public void beforeDelete(TaskView task) {
        on(task.id()).ifPresent(gate -> {
            throw carries(gate, "can't be deleted");
        });
    }

    private Optional<Gate> on(UUID taskId) {
        return gates.stream().filter(gate -> gate.milestoneId().equals(taskId)).findFirst();
    }

    private Optional<Gate> inTheWay(UUID taskId, TaskStatus wanted) {
        return waiting().entrySet().stream()
                .filter(entry -> (wanted == TaskStatus.DONE ? entry.getValue().toFinish() : entry.getValue().toStart())
                        .contains(taskId))
                .map(Map.Entry::getKey).findFirst();
    }

    private Map<Gate, Successors.Waiting> waiting() {
        if (waiting == null) {
            List<Gate> shut = gates.stream().filter(Gate::isShut).toList();
            Optional<Successors> successors = shut.isEmpty() ? Optional.empty() : Optional.of(network.get());
            waiting = successors.map(found -> shut.stream().collect(
                    Collectors.toMap(gate -> gate, gate -> found.waitingFor(Set.of(gate.milestoneId()))))).orElseGet(Map::of);
        }
        return waiting;
    }

    private ProblemException refused(Gate gate, TaskView task, TaskStatus wanted) {
        List<String> needed = needs().getOrDefault(gate.id(), List.of());
        return GateProblem.GATE_SHUT
                .because("\"%s\" can't become %s: the gate \"%s\" is shut. Still needed: %s", task.name(), wanted, gate.name(),
                        String.join("; ", needed))
                .at("/status", "gate-shut", "must wait for the gate \"" + gate.name() + "\"").with("gateId", gate.id())
                .with("unmet", needed);
    }

    private Map<UUID, List<String>> needs() {
        if (needs == null) {
            needs = unmet.apply(gates.stream().filter(Gate::isShut).toList());
        }
        return needs;
    }

    private static ProblemException carries(Gate gate, String consequence) {
        return GateProblem.MILESTONE_OF_GATE.because("The milestone carries the gate \"%s\" and %s; delete the gate first",
                gate.name(), consequence).with("gateId", gate.id());
    }
}
