package dev.milepost.assessment.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.milepost.assessment.catalogue.ReferenceCatalogues;

/** Reads an instrument from its YAML file and refuses it with the place of every mistake. */
@ApplicationScoped
public class InstrumentFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Validator validator;
    private final ReferenceCatalogues catalogues;

    public InstrumentFile(Validator validator, ReferenceCatalogues catalogues) {
        this.validator = validator;
        this.catalogues = catalogues;
    }

    /**
     * @param name of the file, for messages only
     * @throws InstrumentRefused with every mistake that can be found in one go
     */
    public Instrument read(String name, String yaml) {
        FilePositions positions = positions(name, yaml);
        Instrument instrument = valid(name, yaml, positions, Instrument.class);
        List<InstrumentFlaw> flaws = new ArrayList<>();
        new InstrumentCheck(instrument, catalogues)
                .flaws((pointer, detail) -> flaws.add(positions.flaw(pointer, detail)));
        refuse(name, flaws);
        return instrument;
    }

    /** As for a file, for what was made in another way. */
    void flawsOf(Instrument instrument, BiConsumer<String, String> found) {
        new InstrumentCheck(instrument, catalogues).flaws(found);
    }

    /**
     * The same instrument with the texts of another file.
     *
     * @param name of the file, for messages only
     * @throws InstrumentRefused where a text is missing or belongs to nothing
     */
    Instrument translated(Instrument original, String name, String yaml) {
        FilePositions positions = positions(name, yaml);
        Translation translation = valid(name, yaml, positions, Translation.class);
        List<InstrumentFlaw> flaws = new ArrayList<>();
        new TranslationCheck(original, translation, (pointer, detail) -> flaws.add(positions.flaw(pointer, detail)))
                .flaws();
        refuse(name, flaws);
        return translation.of(original);
    }

    private <T> T valid(String name, String yaml, FilePositions positions, Class<T> type) {
        T content = parsed(name, yaml, positions, type);
        List<InstrumentFlaw> flaws = new ArrayList<>();
        for (ConstraintViolation<T> violation : validator.validate(content)) {
            flaws.add(positions.flaw(pointer(violation.getPropertyPath().toString()), violation.getMessage()));
        }
        refuse(name, flaws);
        return content;
    }

    private static void refuse(String name, List<InstrumentFlaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InstrumentRefused(name, flaws);
        }
    }

    private static FilePositions positions(String name, String yaml) {
        try {
            return FilePositions.of(yaml);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new InstrumentRefused(name, List.of(new InstrumentFlaw("", mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1, "Not valid YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            throw new InstrumentRefused(name, List.of(new InstrumentFlaw("", 1, 1,
                    "YAML that can't be read: " + e.getMessage())));
        }
    }

    private static <T> T parsed(String name, String yaml, FilePositions positions, Class<T> type) {
        try {
            T content = YAML.readValue(yaml, type);
            if (content == null) {
                throw new InstrumentRefused(name, List.of(positions.flaw("", "The file is empty")));
            }
            return content;
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            throw new InstrumentRefused(name, List.of(positions.flaw(pointer, firstSentence(e.getOriginalMessage()))));
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new InstrumentRefused(name, List.of(new InstrumentFlaw("", place.getLineNr(), place.getColumnNr(),
                    firstSentence(e.getOriginalMessage()))));
        }
    }

    /** Jackson appends the names of our classes, which mean nothing to an author. */
    private static String firstSentence(String message) {
        return message.replaceAll("\\s*\\((class|for|through|known|index|\\d+ known)[^\\n]*", "")
                .replaceAll("`?dev\\.milepost\\.[\\w.$]*[.$](\\w+)`?", "$1");
    }

    /** {@code dimensions[0].questions[2].text} as {@code /dimensions/0/questions/2/text}. */
    private static String pointer(String path) {
        return "/" + path.replaceAll("\\.?<[a-z ]+>", "").replaceAll("\\[([^]]+)]", "/$1").replace('.', '/');
    }
}
