package dev.milepost.assessment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Option;
import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.instrument.ShownIf;
import dev.milepost.assessment.scoring.ChoiceRule;

/** Reads the JSON of a SurveyJS form: pages become dimensions, and the kinds of elements that ask something questions. */
final class SurveyJs {
    private static final String NO_PLACE = "An instrument has no place for them";
    private static final Set<String> KNOWN = new TreeSet<>(List.of("type", "name", "title", "choices", "isRequired",
            "rateMin", "rateMax", "rateValues", "min", "max", "inputType", "maxLength", "visibleIf", "elements", "rows",
            "columns", "description", "labelTrue", "labelFalse", "minRateDescription", "maxRateDescription", "rateCount"));
    private static final int MOST_RATES = 100;

    private final NotTaken.Log notTaken = new NotTaken.Log();
    private final Making making = new Making(notTaken);
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(String dimension, Question question, String name, @Nullable String visibleIf) {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where nothing in it asks anything */
    static ReadFile read(String text, LocalDate today) {
        return new SurveyJs().file(Trees.json(text), today);
    }

    private ReadFile file(JsonNode survey, LocalDate today) {
        int number = 0;
        for (JsonNode page : survey.path("pages")) {
            number++;
            String id = page.path("name").asText("page" + number);
            making.dimension(id, words(page, "title", id, id), words(page, "description", "", id));
            if (page.hasNonNull("visibleIf")) {
                notTaken.add("visibleIf of pages", "Only questions have conditions", id);
            }
            page.path("elements").forEach(element -> take(id, element, null));
        }
        if (survey.path("elements").isArray()) {
            making.dimension("questions", "Questions", null);
            survey.path("elements").forEach(element -> take("questions", element, null));
        }
        for (String field : List.of("triggers", "calculatedValues", "completedHtmlOnCondition", "navigateToUrl")) {
            if (!survey.path(field).isMissingNode()) {
                notTaken.add(field, NO_PLACE, "survey");
            }
        }
        asked.forEach(one -> making.add(one.dimension(), withCondition(one)));
        String title = words(survey, "title", "Imported form", "survey");
        return InstrumentYaml.file(making.cut(title, Making.TITLE, "survey"), making.instrument(title, title,
                words(survey, "description", title, "survey"), "en", today), notTaken.all());
    }

    private void take(String dimension, JsonNode element, @Nullable String outer) {
        String name = element.path("name").asText("?");
        String condition = element.hasNonNull("visibleIf") ? element.path("visibleIf").asText() : null;
        String visibleIf = outer == null ? condition : condition == null ? outer : "(" + outer + ") and (" + condition + ")";
        String type = element.path("type").asText();
        element.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                notTaken.add("the property " + field, NO_PLACE, name);
            }
        });
        switch (type) {
            case "panel" -> element.path("elements").forEach(inner -> take(dimension, inner, visibleIf));
            case "radiogroup", "dropdown", "buttongroup" -> add(dimension, single(element, name), name, visibleIf);
            case "checkbox", "tagbox" -> add(dimension, multiple(element, name), name, visibleIf);
            case "rating" -> add(dimension, rating(element, name), name, visibleIf);
            case "boolean" -> add(dimension, yesOrNo(element, name), name, visibleIf);
            case "text", "comment" -> add(dimension, written(element, name), name, visibleIf);
            case "matrix" -> element.path("rows").forEach(row -> add(dimension, row(element, row, name),
                    name + "." + value(row), visibleIf));
            default -> notTaken.add("elements of type " + type, NO_PLACE, name);
        }
    }

    private void add(String dimension, Question question, String name, @Nullable String visibleIf) {
        keys.put(name, question.key());
        asked.add(new Asked(dimension, question, name, visibleIf));
    }

    private Question withCondition(Asked one) {
        String visibleIf = one.visibleIf();
        if (visibleIf == null) {
            return one.question();
        }
        Optional<ShownIf> condition = new VisibleIf(keys, asked.stream().map(Asked::question).toList()).read(visibleIf);
        if (condition.isEmpty()) {
            notTaken.add("conditions", "Taken are comparisons of one answer with a value, joined by and, or; the question is "
                    + "asked always", one.name() + ": " + visibleIf);
        }
        return condition.map(one.question()::shownIf).orElse(one.question());
    }

    /** Numbers as values stay what they are; for words the order decides. */
    private Question single(JsonNode element, String name) {
        return levels(name, words(element, "title", name, name), element.path("choices"));
    }

    private Question row(JsonNode matrix, JsonNode row, String name) {
        String text = words(matrix, "title", name, name) + ": " + choiceText(row, name);
        return levels(name + "." + value(row), text, matrix.path("columns"));
    }

    private Question levels(String name, String text, JsonNode choices) {
        List<AnswerLevel> levels = new ArrayList<>();
        boolean numbers = choices.size() > 0;
        int before = Integer.MIN_VALUE;
        for (JsonNode choice : choices) {
            String value = value(choice);
            boolean ascends = value.matches("-?\\d{1,6}") && Integer.parseInt(value) > before;
            numbers &= ascends;
            before = ascends ? Integer.parseInt(value) : before;
        }
        for (JsonNode choice : choices) {
            levels.add(new AnswerLevel(numbers ? Integer.parseInt(value(choice)) : levels.size(),
                    making.cut(choiceText(choice, name), Making.TEXT, name)));
        }
        if (!numbers) {
            notTaken.add("values of choices", "Not ascending numbers: they score 0, 1, 2 ... in their order instead", name);
        }
        return question(name, text, QuestionType.SINGLE, BigDecimal.ONE, levels, null, null, null, null, null);
    }

    private Question multiple(JsonNode element, String name) {
        Keys optionKeys = new Keys();
        List<Option> options = new ArrayList<>();
        for (JsonNode choice : element.path("choices")) {
            options.add(new Option(optionKeys.of(value(choice)), making.cut(choiceText(choice, name), Making.TEXT, name),
                    BigDecimal.ONE, false));
        }
        notTaken.add("points of choices", "A form has none: each choice counts one point", name);
        return question(name, words(element, "title", name, name), QuestionType.MULTIPLE, BigDecimal.ONE, null, options,
                ChoiceRule.SUM, null, null, null);
    }

    private Question rating(JsonNode element, String name) {
        if (element.path("rateValues").size() > 1) {
            return levels(name, words(element, "title", name, name), element.path("rateValues"));
        }
        int lowest = element.path("rateMin").asInt(1);
        int highest = Math.min(element.path("rateMax").asInt(lowest + element.path("rateCount").asInt(5) - 1),
                lowest + MOST_RATES);
        List<AnswerLevel> ends = List.of(
                new AnswerLevel(lowest, words(element, "minRateDescription", Integer.toString(lowest), name)),
                new AnswerLevel(Math.max(highest, lowest + 1),
                        words(element, "maxRateDescription", Integer.toString(highest), name)));
        return question(name, words(element, "title", name, name), QuestionType.SCALE, BigDecimal.ONE, ends, null, null, null,
                null, null);
    }

    private Question yesOrNo(JsonNode element, String name) {
        return question(name, words(element, "title", name, name), QuestionType.SINGLE, BigDecimal.ONE,
                List.of(new AnswerLevel(0, words(element, "labelFalse", "No", name)),
                        new AnswerLevel(1, words(element, "labelTrue", "Yes", name))),
                null, null, null, null, null);
    }

    private Question written(JsonNode element, String name) {
        String text = words(element, "title", name, name);
        return switch (element.path("inputType").asText("text")) {
            case "number", "range" -> element.path("min").isNumber() && element.path("max").isNumber()
                    ? question(name, text, QuestionType.NUMBER, BigDecimal.ONE, null, null, null,
                            element.path("min").decimalValue(), element.path("max").decimalValue(), null)
                    : unbounded(name, text);
            case "date" -> question(name, text, QuestionType.DATE, BigDecimal.ZERO, null, null, null, null, null, null);
            default -> question(name, text, QuestionType.TEXT, BigDecimal.ZERO, null, null, null, null, null,
                    element.path("maxLength").asInt(0) > 0 ? Math.min(element.path("maxLength").asInt(), 2000) : null);
        };
    }

    private Question unbounded(String name, String text) {
        notTaken.add("numbers without min and max", "Without ends they can't be scored: asked from 0 to 1,000,000 with the "
                + "weight 0", name);
        return question(name, text, QuestionType.NUMBER, BigDecimal.ZERO, null, null, null, BigDecimal.ZERO,
                BigDecimal.valueOf(1_000_000), null);
    }

    private Question question(String name, String text, QuestionType type, BigDecimal weight,
            @Nullable List<AnswerLevel> levels, @Nullable List<Option> options, @Nullable ChoiceRule rule,
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer maxLength) {
        return new Question(making.key(name), making.cut(text, Making.TEXT, name), type, weight, false, List.of(), levels,
                options, rule, min, max, null, null, null, maxLength, null);
    }

    private static String value(JsonNode choice) {
        return choice.isObject() ? choice.path("value").asText("?") : choice.asText("?");
    }

    private String choiceText(JsonNode choice, String name) {
        return choice.isObject() ? words(choice, "text", value(choice), name) : choice.asText("?");
    }

    /** A text, or the default of a text in several languages. */
    private String words(JsonNode node, String field, String otherwise, String where) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(language -> {
                if (!language.equals("default") && !language.equals("en")) {
                    notTaken.add("texts in other languages", "A translation needs all texts: write one for the draft", where);
                }
            });
            value = value.hasNonNull("default") ? value.path("default") : value.path("en");
        }
        String text = value.asText("").strip();
        return text.isEmpty() ? otherwise : text;
    }
}
