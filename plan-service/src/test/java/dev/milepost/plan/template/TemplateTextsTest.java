package dev.milepost.plan.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of every built-in template has one in each language, fits a plan, and none is left over. */
class TemplateTextsTest {

    private static Stream<String> texts(Template template) {
        return Stream.of(Stream.of(template.name(), template.description()),
                template.steps().stream().flatMap(step -> Stream.concat(Stream.of(step.name(), step.purpose()),
                        step.tasks().stream().flatMap(task -> Stream.concat(Stream.of(task.name()), Stream.concat(
                                Stream.ofNullable(task.description()),
                                Stream.ofNullable(task.gate()).flatMap(List::stream)))))),
                template.kpis().stream().map(Template.TemplateKpi::name),
                template.budget().stream().map(Template.TemplateBudget::name),
                template.pilots().stream()
                        .flatMap(pilot -> Stream.of(
                                Stream.of(pilot.name(), pilot.hypothesis()), Stream.ofNullable(pilot.scope()),
                                Stream.concat(pilot.successCriteria().stream(), pilot.stopCriteria().stream())
                                        .map(Template.TemplatePilotCriterion::name))
                                .flatMap(all -> all)),
                template.gates().stream().flatMap(gate -> Stream.of(Stream.of(gate.name()),
                        Stream.ofNullable(gate.description()),
                        gate.criteria().stream().map(Template.TemplateGateCriterion::name)).flatMap(all -> all)))
                .flatMap(all -> all).map(String::strip).filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "es", "fr" })
    void everyTextIsThereAndNoneIsLeftOver(String language) {
        Set<String> english = new HashSet<>();
        new Templates().all().forEach(template -> texts(template).forEach(english::add));

        assertThat(TemplateTexts.of(language).keySet()).isEqualTo(english);
        assertThat(TemplateTexts.of(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "es", "fr" })
    void aTemplateKeepsAllButItsTexts(String language) {
        for (Template template : new Templates().all()) {
            Template said = template.in(language);
            assertThat(skeleton(said)).isEqualTo(skeleton(template));
            assertThat(said.dependencies()).isEqualTo(template.dependencies());
            assertThat(said.steps()).allMatch(step -> step.name().length() <= Template.NAME
                    && step.tasks().stream().allMatch(task -> task.name().length() <= Template.NAME));
            assertThat(TemplateCheck.checked(said)).isEqualTo(said);
        }
    }

    private static List<String> skeleton(Template template) {
        return template.steps().stream().flatMap(step -> step.tasks().stream()).map(task -> String.join("|", task.key(),
                task.kind().name(), task.durationDays().toPlainString(), String.valueOf(task.parent()),
                String.valueOf(task.practice()), String.valueOf(task.gate() == null ? null : task.gate().size()))).toList();
    }
}
