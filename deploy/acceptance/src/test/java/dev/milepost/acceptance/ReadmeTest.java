package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the README tells newcomers to type works as it stands, and what it points to is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern BASH = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void theMainJobWithCurlRuns() throws IOException, InterruptedException {
        Matcher block = BASH.matcher(readme());
        assertThat(block.find()).isTrue();

        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", block.group(1)).directory(ROOT.toFile())
                .redirectErrorStream(true).start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(bash.exitValue()).as(output).isZero();
        assertThat(output).contains("\"critical\":true", "RESISTANCE_TO_CHANGE", "5496170.11", "\"practices\":");
    }

    @Test
    void whatTheReadmePointsToIsThere() throws IOException {
        List<String> links = LINK.matcher(readme()).results().map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();

        assertThat(links).isNotEmpty();
        try (Stream<String> missing = links.stream().filter(link -> !Files.exists(ROOT.resolve(link)))) {
            assertThat(missing).isEmpty();
        }
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
