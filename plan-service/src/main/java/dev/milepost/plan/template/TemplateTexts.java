package dev.milepost.plan.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.Template.TemplateGate;
import dev.milepost.plan.template.Template.TemplateGateCriterion;
import dev.milepost.plan.template.Template.TemplateKpi;
import dev.milepost.plan.template.Template.TemplatePilot;
import dev.milepost.plan.template.Template.TemplatePilotCriterion;
import dev.milepost.plan.template.Template.TemplateStep;
import dev.milepost.plan.template.Template.TemplateTask;

/** The texts of the built-in templates in other languages than English, found by the English ones. */
final class TemplateTexts {

    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of("de", read("de"), "es", read("es"), "fr",
            read("fr"));

    private final Map<String, String> texts;

    private TemplateTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** All of a language, empty for English. */
    static Map<String, String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, Map.of());
    }

    /** @param language de, es or fr; in any other one the template stays as it is */
    static Template translated(Template template, String language) {
        Map<String, String> texts = of(language);
        return texts.isEmpty() ? template : new TemplateTexts(texts).of(template);
    }

    private Template of(Template template) {
        return new Template(template.key(), template.version(), said(template.name()), said(template.description()),
                each(template.steps(), this::step), template.dependencies(),
                each(template.kpis(),
                        kpi -> new TemplateKpi(kpi.key(), said(kpi.name()), kpi.unit(), kpi.direction(), kpi.benefitType())),
                each(template.budget(), part -> new TemplateBudget(part.category(), part.share(), said(part.name()))),
                each(template.pilots(), this::pilot), each(template.gates(), this::gate), template.builtIn());
    }

    private TemplateStep step(TemplateStep step) {
        return new TemplateStep(step.key(), said(step.name()), said(step.purpose()), each(step.tasks(), this::task));
    }

    private TemplateTask task(TemplateTask task) {
        List<String> gate = task.gate();
        return new TemplateTask(task.key(), said(task.name()), task.kind(), task.durationDays(), task.practice(),
                saidIfAny(task.description()), task.parent(), gate == null ? null : each(gate, this::said));
    }

    private TemplatePilot pilot(TemplatePilot pilot) {
        return new TemplatePilot(pilot.key(), said(pilot.name()), said(pilot.hypothesis()), saidIfAny(pilot.scope()),
                pilot.task(), pilot.holdAutomatically(), each(pilot.successCriteria(), this::criterion),
                each(pilot.stopCriteria(), this::criterion));
    }

    private TemplatePilotCriterion criterion(TemplatePilotCriterion criterion) {
        return new TemplatePilotCriterion(criterion.key(), said(criterion.name()), criterion.kpi());
    }

    private TemplateGate gate(TemplateGate gate) {
        return new TemplateGate(gate.milestone(), said(gate.name()), saidIfAny(gate.description()),
                each(gate.criteria(),
                        one -> new TemplateGateCriterion(one.key(), one.type(), said(one.name()), one.task(), one.kpi(),
                                one.pilot())),
                gate.requiredApprovals(), gate.requiredRoles());
    }

    private String said(String english) {
        return texts.getOrDefault(english.strip(), english);
    }

    private @Nullable String saidIfAny(@Nullable String english) {
        return english == null ? null : said(english);
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> said) {
        return some.stream().map(said).toList();
    }

    private static Map<String, String> read(String language) {
        try (InputStream file = TemplateTexts.class.getResourceAsStream("/templates/texts/" + language + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("The texts in " + language + " are not part of this build");
            }
            return Map.copyOf(new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<Map<String, String>>() {
            }));
        } catch (IOException e) {
            throw new IllegalStateException("The texts in " + language + " can't be read", e);
        }
    }
}
