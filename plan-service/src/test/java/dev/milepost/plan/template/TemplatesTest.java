package dev.milepost.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Lag;
import dev.milepost.plan.schedule.Link;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;
import dev.milepost.plan.template.Template.TemplateTask;

class TemplatesTest {

    private final Template template = new Templates().find("ai-integration").orElseThrow();
    private final List<TemplateTask> tasks = template.steps().stream().flatMap(step -> step.tasks().stream()).toList();

    @Test
    void theBuiltInTemplateHasTheTenSteps() {
        assertThat(template.steps()).extracting(Template.TemplateStep::key).containsExactly("scoping", "research", "data",
                "resources", "partnerships", "pilot", "deployment", "training", "monitoring", "adaptation");
        assertThat(template.steps()).allSatisfy(step -> {
            assertThat(step.tasks()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(step.tasks()).extracting(TemplateTask::kind).contains(TemplateTask.Kind.MILESTONE);
            assertThat(step.purpose()).isNotBlank();
        });
    }

    @Test
    void keysAreUniqueAndMilestonesAloneTakeNoTime() {
        Set<String> keys = new HashSet<>();
        assertThat(tasks).allSatisfy(task -> {
            assertThat(keys.add(task.key())).as(task.key()).isTrue();
            assertThat(task.durationDays().signum() == 0).isEqualTo(task.kind() == TemplateTask.Kind.MILESTONE);
        });
    }

    @Test
    void allFourTypesOfDependencyAndAllFivePracticesAreThere() {
        assertThat(template.dependencies().stream().map(Template.TemplateDependency::type).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(DependencyType.class));
        assertThat(tasks.stream().map(TemplateTask::practice).filter(Objects::nonNull).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Practice.class));
    }

    @Test
    void itIsOneNetworkWithARealCriticalPath() {
        Schedule schedule = Network.of(LocalDate.of(2026, 1, 5),
                tasks.stream().map(task -> Activity.of(task.key(), task.durationDays())).toList(),
                template.dependencies().stream().map(dependency -> new Link(dependency.from(), dependency.to(),
                        dependency.type(), new Lag(dependency.lag(), dependency.lagUnit()))).toList())
                .schedule();

        assertThat(schedule.criticalKeys()).contains("scoping-goals", "pilot-run", "adaptation-decided")
                .doesNotContain("training-concerns", "resources-team");
        assertThat(schedule.activities()).filteredOn(activity -> activity.earlyFinish().equals(schedule.finish()))
                .extracting(ScheduledActivity::key).contains("adaptation-decided");
        assertThat(schedule.activity("training-first-group").earlyFinish())
                .isBefore(schedule.activity("deployment-first-group").earlyStart());
        assertThat(schedule.activity("pilot-decided").earlyFinish())
                .isBefore(schedule.activity("deployment-plan").earlyStart());
    }

    /** Whoever starts the rollout before the pilot's verdict meets the gate: from the milestone on, along dependencies. */
    @Test
    void everyTaskOfTheRolloutWaitsForTheGateThatThePilotOpens() {
        Template.TemplateGate gate = template.gates().stream().filter(one -> one.milestone().equals("pilot-decided"))
                .findFirst().orElseThrow();
        assertThat(gate.requiredApprovals()).isZero();
        assertThat(gate.criteria()).extracting(Template.TemplateGateCriterion::type)
                .containsExactly(Template.TemplateGateCriterion.Type.PILOT_SCALED);
        assertThat(template.pilots()).extracting(Template.TemplatePilot::task).containsExactly("pilot-run");

        Set<String> waiting = new HashSet<>(Set.of("pilot-decided"));
        while (waiting.addAll(template.dependencies().stream().filter(dependency -> waiting.contains(dependency.from()))
                .map(Template.TemplateDependency::to).toList())) {
            continue;
        }
        assertThat(template.steps()).filteredOn(step -> step.key().equals("deployment")).singleElement()
                .satisfies(step -> assertThat(waiting)
                        .containsAll(step.tasks().stream().map(TemplateTask::key).toList()));
    }

    /** As versions without gates wrote them. */
    @Test
    void anOwnTemplateFromBeforeThereWereGatesIsStillRead() {
        Template old = new TemplateConverter().convertToEntityAttribute(
                """
                        {"key": "ours", "version": 0, "name": "Ours", "description": "", "steps": [{"key": "s", "name": "S", "purpose": "",
                         "tasks": [{"key": "m", "name": "M", "kind": "MILESTONE", "durationDays": 0, "practice": null,
                         "description": null, "parent": null, "gate": null}]}], "dependencies": [], "kpis": [], "budget": [],
                         "builtIn": false}""");

        assertThat(old.gates()).isEmpty();
        assertThat(old.pilots()).isEmpty();
        assertThat(old.steps().getFirst().tasks().getFirst().key()).isEqualTo("m");
    }
}
