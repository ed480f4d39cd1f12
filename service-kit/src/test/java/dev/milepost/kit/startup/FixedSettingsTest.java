package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** docs/configuration.md tells which settings of the framework can't be overridden; the framework's own descriptions know. */
class FixedSettingsTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(quarkus\\.[^`]+)`[^|]*\\| ([^|]*) \\|");
    private static final Pattern KEY = Pattern.compile("\"[^\"]*\"");

    @Test
    void whatThePageCallsFixedIsAllThatIsNotReadWhenAProgramStarts() throws IOException {
        List<Pattern> readAtStart = names("RUN_TIME").map(FixedSettingsTest::pattern).toList();
        Set<String> readBefore = names("BUILD_AND_RUN_TIME_FIXED").collect(Collectors.toSet());
        assertThat(readAtStart).hasSizeGreaterThan(500);

        List<String> fixed = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        String every = Files.readString(PAGE).split("## What every service sets of the framework", 2)[1].split("\n## ", 2)[0];
        Matcher row = ROW.matcher(every);
        while (row.find()) {
            if (row.group(2).endsWith(", fixed")) {
                fixed.add(row.group(1));
            }
            if (readBefore.contains(row.group(1))
                    || readAtStart.stream().noneMatch(name -> name.matcher(row.group(1)).matches())) {
                expected.add(row.group(1));
            }
        }
        assertThat(fixed).hasSizeGreaterThan(20).containsExactlyElementsOf(expected);
    }

    private static Stream<String> names(String phase) throws IOException {
        List<String> names = new ArrayList<>();
        for (URL model : Collections.list(FixedSettingsTest.class.getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream text = model.openStream()) {
                for (JsonNode item : new ObjectMapper().readTree(text).findParents("phase")) {
                    if (item.path("phase").asText().equals(phase) && item.path("path").has("property")) {
                        names.add(item.path("path").path("property").asText());
                        item.path("additionalPaths").forEach(other -> names.add(other.path("property").asText()));
                    }
                }
            }
        }
        return names.stream();
    }

    /** A name in quotation marks stands for any. */
    private static Pattern pattern(String property) {
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        Matcher key = KEY.matcher(property);
        while (key.find()) {
            pattern.append(Pattern.quote(property.substring(from, key.start()))).append("(?:\"[^\"]*\"|[^.]+)");
            from = key.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(property.substring(from))).toString());
    }
}
