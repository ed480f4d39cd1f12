package dev.milepost.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import dev.milepost.assessment.InstrumentText;
import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.ChoiceRule;

/** The published schemas and the reader of files say the same. */
class InstrumentSchemaTest {
    private static final ObjectMapper YAML = new YAMLMapper();

    private final JsonNode instrument = new ObjectMapper().valueToTree(new InstrumentSchemas().instrument());
    private final JsonNode translation = new ObjectMapper().valueToTree(new InstrumentSchemas().translation());

    static Stream<String> originals() {
        return Stream.concat(BuiltInInstruments.builtInFiles().filter(file -> file.chars().filter(c -> c == '.').count() == 1),
                Stream.of("all-types.yaml"));
    }

    static Stream<String> translations() {
        return Stream.concat(BuiltInInstruments.builtInFiles().filter(file -> file.chars().filter(c -> c == '.').count() == 2),
                Stream.of("all-types.de.yaml"));
    }

    @ParameterizedTest
    @MethodSource("originals")
    void everyInstrumentKeepsTheSchema(String file) throws IOException {
        assertThat(violations(instrument, read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationKeepsTheSchema(String file) throws IOException {
        assertThat(violations(translation, read(file))).isEmpty();
    }

    /** Mistakes that an editor can show while somebody writes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "type: SCALE                      | type: TEXT",
            "rule: SUM                        | rule: MEAN",
            "'        rule: SUM\n'            | ''",
            "'        max: 40\n'              | ''",
            "maxLength: 200                   | unit: words",
            "latest: 2030-12-31               | latest: soon",
            "question: hours, state: ANSWERED | question: hours",
            "question: hours, state: ANSWERED | 'question: hours, atLeast: 1, includes: x'",
            "title: All types                 | tilte: All types",
            "stepKey: pilot                   | stepKey: lunch" })
    void aMistakeBreaksTheSchema(String from, String to) throws IOException {
        String yaml = InstrumentText.of("all-types.yaml");
        assertThat(yaml).contains(from);

        assertThat(violations(instrument, YAML.readTree(yaml.replace(from, to)))).isNotEmpty();
    }

    @Test
    void theSchemaHasTheFieldsThatTheReaderKnows() {
        Map<String, Class<?>> records = new LinkedHashMap<>();
        records.put("", Instrument.class);
        records.put("/$defs/whole", Instrument.Whole.class);
        records.put("/$defs/band", Instrument.LevelBand.class);
        records.put("/$defs/dimension", Instrument.Dimension.class);
        records.put("/$defs/question", Question.class);
        records.put("/$defs/level", Instrument.AnswerLevel.class);
        records.put("/$defs/option", Question.Option.class);
        records.put("/$defs/shownIf", ShownIf.class);
        records.put("/$defs/source", Instrument.Source.class);
        records.put("/$defs/challenge", Instrument.Challenge.class);
        records.put("/$defs/signal", Instrument.Signal.class);
        records.put("/$defs/recommendation", Instrument.Recommendation.class);
        records.forEach((place, record) -> assertThat(names(instrument.at(place + "/properties"))).as(place)
                .isEqualTo(components(record)));
        assertThat(names(translation.path("properties"))).isEqualTo(components(Translation.class));
        assertThat(names(translation.at("/properties/questions/additionalProperties/properties")))
                .isEqualTo(components(Translation.QuestionTexts.class));
    }

    @Test
    void theSchemaHasTheChoicesThatTheReaderKnows() {
        assertThat(choices("/properties/aggregation/enum")).isEqualTo(names(Aggregation.values()));
        assertThat(choices("/$defs/question/properties/type/enum")).isEqualTo(names(QuestionType.values()));
        assertThat(choices("/$defs/question/properties/rule/enum")).isEqualTo(names(ChoiceRule.values()));
        assertThat(choices("/$defs/shownIf/properties/state/enum")).isEqualTo(names(AnswerState.values()));
        assertThat(choices("/$defs/source/properties/catalogue/enum")).isEqualTo(names(Catalogue.values()));
        assertThat(choices("/$defs/recommendation/properties/stepKey/enum")).isEqualTo(new TreeSet<>(InstrumentCheck.STEPS));
    }

    private Set<String> choices(String place) {
        Set<String> choices = new TreeSet<>();
        instrument.at(place).forEach(choice -> choices.add(choice.asText()));
        return choices;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<ValidationMessage> violations(JsonNode schema, JsonNode content) {
        JsonSchema validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        return validator.validate(content);
    }

    private static JsonNode read(String file) throws IOException {
        return YAML.readTree(InstrumentText.of(file));
    }
}
