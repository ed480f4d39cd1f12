package dev.milepost.plan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Clean;
import dev.milepost.plan.document.DocumentPage.Gate;
import dev.milepost.plan.document.DocumentPage.Phase;
import dev.milepost.plan.document.DocumentPage.Pilot;
import dev.milepost.plan.gate.GateSummary;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.phase.PhaseView;
import dev.milepost.plan.pilot.PilotSummary;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Says how a plan is tried out, decided on and rolled out in one language. */
final class RolloutMaking {

    private static final String NONE = "–";

    private final Words words;
    private final String currency;
    private final Map<UUID, String> tasks;
    private final Map<String, LocalDate> dates;

    RolloutMaking(PlanContent content, Schedule schedule, Words words) {
        this.words = words;
        this.currency = content.plan().currency();
        this.tasks = content.tasks().stream().collect(Collectors.toMap(TaskView::id, TaskView::name));
        this.dates = schedule.activities().stream()
                .collect(Collectors.toMap(ScheduledActivity::key, ScheduledActivity::earlyFinish));
    }

    DocumentPage.Rollout rollout(List<PhaseView> phases, List<PilotSummary> pilots, List<GateSummary> gates) {
        return new DocumentPage.Rollout(phases.stream().map(this::phase).toList(), pilots.stream().map(this::pilot).toList(),
                gates.stream().map(this::gate).toList());
    }

    private Phase phase(PhaseView phase) {
        LocalDate scheduled = phase.goLive().date();
        LocalDate wanted = phase.goLive().wanted();
        return new Phase(Clean.text(phase.name()), audience(phase), words.of("phaseState", phase.state()),
                words.date(scheduled == null ? wanted : scheduled),
                scheduled == null || wanted == null || wanted.equals(scheduled) ? "" : words.with("wanted", words.date(wanted)),
                phase.budgetCap() == null ? NONE : words.exactMoney(phase.budgetCap(), phase.currency()),
                exit(phase.exitGate()),
                phase.progress().percent() == null ? NONE : words.number(phase.progress().percent(), 0) + " %",
                Clean.text(phase.wayBack()));
    }

    private String audience(PhaseView phase) {
        String audience = Clean.text(phase.audience());
        if (phase.audienceSize() == null) {
            return audience;
        }
        String size = words.with("people.count", phase.audienceSize());
        return audience.isEmpty() ? size : audience + " (" + size + ")";
    }

    private String exit(PhaseView.@Nullable ExitGate gate) {
        if (gate == null || gate.name() == null) {
            return NONE;
        }
        String name = Clean.text(gate.name());
        return gate.status() == null ? name : name + " (" + words.of("gateStatus", gate.status()) + ")";
    }

    private Pilot pilot(PilotSummary pilot) {
        return new Pilot(Clean.text(pilot.name()), Clean.text(pilot.hypothesis()), words.of("pilotStatus", pilot.status()),
                Integer.toString(pilot.iteration()),
                pilot.verdict() == null ? words.of("verdict.none") : words.of("verdict", pilot.verdict()), cost(pilot),
                pilot.stopRuleBroken());
    }

    private String cost(PilotSummary pilot) {
        String spent = pilot.spent() == null ? null : words.exactMoney(pilot.spent(), currency);
        String cap = pilot.cap() == null ? null : words.exactMoney(pilot.cap(), currency);
        if (cap == null) {
            return spent == null ? NONE : spent;
        }
        return spent == null ? words.with("atMost", cap) : words.with("ofCap", spent, cap);
    }

    private Gate gate(GateSummary gate) {
        return new Gate(Clean.text(gate.name()), Clean.text(tasks.getOrDefault(gate.milestoneId(), "")),
                words.date(dates.get(gate.milestoneId().toString())), words.of("gateStatus", gate.status()),
                words.with("some", gate.met(), gate.criteria()),
                words.with("some", gate.approvals(), gate.requiredApprovals()));
    }
}
