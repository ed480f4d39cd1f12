package dev.milepost.plan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import dev.milepost.plan.outline.BenefitType;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.WorkCalendar;
import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.Template.TemplateKpi;
import dev.milepost.plan.template.Template.TemplateTask;

/** Every template that comes with the product keeps the rules, and a file that breaks one doesn't get into a build. */
class TemplateFilesTest {

    private static final String SOUND = """
            key: sound
            version: 1
            name: Sound
            description: Nothing wrong here
            steps:
              - key: only
                name: Only
                purpose: To be sound
                tasks:
                  - { key: a, name: A, durationDays: 2 }
                  - { key: b, name: B, durationDays: 1 }
                  - { key: c, name: C, kind: MILESTONE }
            dependencies:
              - { from: a, to: b }
              - { from: b, to: c }
            pilots:
              - key: p
                name: P
                task: a
                hypothesis: It works
                successCriteria: [{ key: works, name: It works }]
                stopCriteria: [{ key: fails, name: It fails }]
            gates:
              - milestone: c
                criteria: [{ key: said, name: It is so }, { key: scales, name: It scales, pilot: p }]
            kpis:
              - { key: k, name: K, unit: h, direction: LOWER_IS_BETTER, benefitType: EFFICIENCY }
            budget:
              - { category: SOFTWARE, share: 100, name: All }
            """;

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(TemplateFilesTest.class.getResourceAsStream("/templates/template.schema.json")));

    private final Templates templates = new Templates();

    @ParameterizedTest
    @ValueSource(strings = { "ai-integration", "office-assistant", "customer-support-assistant", "document-extraction",
            "forecasting" })
    void everyFileKeepsTheSchemaAndHasRealContent(String key) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/templates/" + key + ".yaml"))) {
            assertThat(SCHEMA.validate(new ObjectMapper(new YAMLFactory()).readTree(file))).isEmpty();
        }
        Template template = templates.find(key).orElseThrow();
        List<TemplateTask> tasks = template.steps().stream().flatMap(step -> step.tasks().stream()).toList();

        assertThat(template.builtIn()).isTrue();
        assertThat(template.dependencies().stream().map(Template.TemplateDependency::type).collect(Collectors.toSet()))
                .as("all kinds of dependencies").isEqualTo(EnumSet.allOf(DependencyType.class));
        assertThat(tasks).filteredOn(task -> task.kind() == TemplateTask.Kind.MILESTONE)
                .hasSizeGreaterThanOrEqualTo(template.steps().size());
        assertThat(tasks).filteredOn(task -> task.gate() != null).as("milestones with a gate").extracting(TemplateTask::key)
                .containsExactlyInAnyOrderElementsOf(
                        template.gates().stream().map(Template.TemplateGate::milestone).toList())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(template.pilots()).isNotEmpty();
        assertThat(template.kpis()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(template.budget().stream().map(TemplateBudget::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void thereAreFiveOfThem() {
        assertThat(templates.all()).extracting(Template::key).containsExactly("ai-integration", "office-assistant",
                "customer-support-assistant", "document-extraction", "forecasting");
    }

    /** By hand from the file: 5 + 2 + 2 working days from the Monday to the agreed team. */
    @Test
    void theOfficeAssistantStartsWithANotedWeek() {
        Schedule schedule = TemplateCheck.network(templates.find("office-assistant").orElseThrow(), LocalDate.of(2027, 1, 4),
                WorkCalendar.MONDAY_TO_FRIDAY).schedule();

        assertThat(schedule.activity("scoping-time").earlyFinish()).isEqualTo("2027-01-08");
        assertThat(schedule.activity("scoping-team").earlyFinish()).isEqualTo("2027-01-12");
        assertThat(schedule.activity("scoping-agreed").earlyFinish()).isEqualTo("2027-01-13");
    }

    @Test
    void goodsAreThoseOfGoals() {
        assertThat(Arrays.stream(TemplateKpi.Benefit.values()).map(Enum::name).toList())
                .isEqualTo(Arrays.stream(BenefitType.values()).map(Enum::name).toList());
    }

    @Test
    void aSoundFileIsTaken() throws IOException {
        assertThat(parse(SOUND).key()).isEqualTo("sound");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{ from: b, to: c }|{ from: b, to: a }|its dependencies go in a circle: a -> b",
            "{ from: b, to: c }|{ from: b, to: b }|its dependencies go in a circle: b",
            "{ from: b, to: c }|{ from: b, to: gone }|a dependency names the task gone, which is not there",
            "key: b, name: B|key: a, name: B|two tasks have the key a",
            "name: B, durationDays: 1|name: B|the duration of b does not fit its kind TASK",
            "milestone: c|milestone: b|the gate on b stands on no milestone",
            "milestone: c|milestone: gone|the gate on gone stands on no milestone",
            "pilot: p|pilot: gone|the gate on c names the pilot gone, which is not there",
            "name: It is so|name: It is so, task: gone|the gate on c names the task gone, which is not there",
            "key: scales|key: said|the gate on c has two criteria with the key said",
            "task: a|task: gone|the pilot p names the task gone, which is not there",
            "key: fails|key: works|the pilot p has two criteria with the key works",
            "share: 100|share: 90|the shares of the budget add up to 90, not to 100" })
    void aFileThatBreaksARuleIsRefusedWithTheReason(String sound, String broken, String reason) {
        assertThat(SOUND).contains(sound);
        assertThatThrownBy(() -> parse(SOUND.replace(sound, broken))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Template parse(String yaml) throws IOException {
        return Templates.parse(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
