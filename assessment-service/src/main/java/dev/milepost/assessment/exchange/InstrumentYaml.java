package dev.milepost.assessment.exchange;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.InstrumentFiles;
import dev.milepost.assessment.instrument.Question;

/** Our own form: the instrument's file, then those of its translations, as documents of one YAML stream. Nothing is lost. */
final class InstrumentYaml {
    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?m)^---[ \\t]*\\r?\\n");
    private static final ObjectMapper WRITER = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).disable(YAMLGenerator.Feature.SPLIT_LINES)
            .addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL).addMixIn(Question.class, WithoutEmptyLists.class).build();

    /** A question has lists of which most are empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private interface WithoutEmptyLists {
    }

    private InstrumentYaml() {
    }

    static String write(InstrumentFiles files) {
        StringBuilder text = new StringBuilder(withLineEnd(files.source()));
        files.sortedTranslations().values().forEach(translation -> text.append("---\n").append(withLineEnd(translation)));
        return text.toString();
    }

    private static String withLineEnd(String document) {
        return document.endsWith("\n") ? document : document + "\n";
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where a document can't be told from the others */
    static ReadFile read(String text) {
        List<String> documents = documents(text);
        if (documents.isEmpty()) {
            throw ExchangeProblem.FILE_UNREADABLE.because("The file is empty");
        }
        JsonNode instrument = Trees.yaml(documents.getFirst());
        Map<String, String> translations = new LinkedHashMap<>();
        for (int i = 1; i < documents.size(); i++) {
            String language = Trees.yaml(documents.get(i)).path("language").asText();
            if (!language.matches("[a-z]{2}") || translations.put(language, documents.get(i)) != null) {
                throw ExchangeProblem.FILE_UNREADABLE
                        .because("Document %d of the file needs a language of its own, such as de", i + 1);
            }
        }
        int questions = 0;
        for (JsonNode dimension : instrument.path("dimensions")) {
            questions += dimension.path("questions").size();
        }
        String title = instrument.path("title").asText("").strip();
        return new ReadFile(title.isEmpty() ? "Imported" : title, documents.getFirst(), translations,
                instrument.path("dimensions").size(), questions, List.of());
    }

    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        Matcher marks = NEXT_DOCUMENT.matcher(text);
        int from = 0;
        while (marks.find()) {
            documents.add(text.substring(from, marks.start()));
            from = marks.end();
        }
        documents.add(text.substring(from));
        documents.removeIf(document -> document.lines().allMatch(line -> line.isBlank() || line.startsWith("#")));
        return documents;
    }

    /** An instrument that was made of something else; what is absent is left out. */
    static ReadFile file(String title, Instrument instrument, List<NotTaken> notTaken) {
        return new ReadFile(title, source(instrument), Map.of(), instrument.dimensions().size(),
                (int) instrument.questions().count(), notTaken);
    }

    private static String source(Instrument instrument) {
        try {
            return WRITER.writeValueAsString(instrument);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
