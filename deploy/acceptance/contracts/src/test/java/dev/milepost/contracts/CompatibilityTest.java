package dev.milepost.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * Within a major version only additions: who was written for the contract that was released last, our own services of the
 * version
 * before among them, gets along with this version. The folder {@code released} is replaced by a release and by nothing else.
 */
class CompatibilityTest {

    private static final Path ROOT = Path.of("..", "..", "..");

    @ParameterizedTest
    @ValueSource(strings = { "plan", "assessment", "roi" })
    void aClientOfTheReleaseBeforeGetsAlongWithThisVersion(String service) throws IOException {
        ChangedOpenApi change = compare(released(service), Files.readString(ROOT.resolve(service + "-service/openapi.yaml")));

        assertThat(change.isCompatible()).as(() -> "The contract of %s-service breaks its clients:%n%s".formatted(service, told(
                change))).isTrue();
    }

    @Test
    void aFieldTakenFromAnAnswerIsFound() throws IOException {
        String released = released("plan");
        String changed = released.replaceFirst(
                "(?m)^(    PlanView:(?:\\R(?!    \\S).*)*?)\\R        currency:\\R(?:          .*\\R)+",
                "$1\n");

        assertThat(changed).isNotEqualTo(released);
        assertThat(compare(released, changed).isCompatible()).isFalse();
    }

    @Test
    void aPathTakenAwayIsFound() throws IOException {
        String released = released("roi");

        assertThat(compare(released, released.replace("  /api/roi/v1/business-cases:", "  /api/roi/v1/cases:")).isCompatible())
                .isFalse();
    }

    @Test
    void anAdditionIsNoBreach() throws IOException {
        String released = released("assessment");
        String changed = released.replaceFirst("(?m)^paths:$", """
                paths:
                  /api/assessment/v1/additions:
                    get:
                      operationId: listAdditions
                      responses:
                        "200":
                          description: New""");

        assertThat(changed).isNotEqualTo(released);
        assertThat(compare(released, changed).isCompatible()).isTrue();
    }

    private static String released(String service) throws IOException {
        return Files.readString(Path.of("released", service + ".yaml"));
    }

    private static ChangedOpenApi compare(String before, String now) {
        return OpenApiCompare.fromContents(before, now);
    }

    private static String told(ChangedOpenApi change) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new MarkdownRender().render(change, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
