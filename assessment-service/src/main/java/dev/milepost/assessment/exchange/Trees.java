package dev.milepost.assessment.exchange;

import java.io.IOException;

import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

import dev.milepost.kit.problem.JsonLimits;

/**
 * Reads files of others as trees, within bounds: no aliases, which could grow without end, and no depth that fills the stack.
 */
final class Trees {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 8_000_000;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
            .maxNumberLength(JsonLimits.NUMBER).maxStringLength(JsonLimits.TEXT).maxNameLength(JsonLimits.NAME).build();
    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
            .streamReadConstraints(BOUNDS).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder().loaderOptions(yamlBounds())
            .streamReadConstraints(BOUNDS).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Trees() {
    }

    private static LoaderOptions yamlBounds() {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setMaxAliasesForCollections(0);
        bounds.setNestingDepthLimit(DEEPEST);
        bounds.setCodePointLimit(LONGEST);
        bounds.setAllowDuplicateKeys(false);
        return bounds;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 for what is not JSON or exceeds the bounds */
    static JsonNode json(String text) {
        return read(JSON, "JSON", text);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 for what is not YAML, has aliases or exceeds the bounds */
    static JsonNode yaml(String text) {
        refuseAliases(text);
        return read(YAML, "YAML", text);
    }

    /** The tree would hold them as texts; what they stand for is never looked up. */
    private static void refuseAliases(String text) {
        try (YAMLParser parser = (YAMLParser) YAML
                .getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw ExchangeProblem.FILE_DANGEROUS.because(
                            "Line %d of the file has an alias, which is never read: write out what it stands for",
                            parser.currentLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            throw unreadable("YAML", e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String language, String text) {
        try {
            JsonNode tree = mapper.readTree(text);
            if (tree == null || !tree.isObject()) {
                throw ExchangeProblem.FILE_UNREADABLE.because("The file has no %s object at its top", language);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw unreadable(language, e);
        }
    }

    private static RuntimeException unreadable(String language, IOException e) {
        if (e instanceof StreamConstraintsException
                || String.valueOf(e.getMessage()).contains("Nesting Depth")) {
            return ExchangeProblem.FILE_DANGEROUS
                    .because("The file is nested deeper than %d or has a longer text or number than is read", DEEPEST)
                    .causedBy(e);
        }
        int line = e instanceof JsonProcessingException place && place.getLocation() != null
                ? Math.max(place.getLocation().getLineNr(), 1)
                : 1;
        return ExchangeProblem.FILE_UNREADABLE.because("Line %d of the file is not %s", line, language).causedBy(e);
    }
}
