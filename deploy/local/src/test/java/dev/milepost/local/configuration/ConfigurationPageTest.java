package dev.milepost.local.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} says what the code says. After a wanted change run this test with
 * {@code -Dconfiguration.update=true}
 * and commit the page.
 */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");

    private static final Pattern VARIABLE = Pattern.compile("\\b(?:MILEPOST|QUARKUS|MIGRATION)_[A-Z][A-Z_]*[A-Z]\\b");
    private static final Pattern VARIABLE_OF_A_ROW = Pattern.compile("(?m)^\\| `(?:[^`|]+`<br>`)?([A-Z_<>]+)`");
    private static final Pattern ASKED = Pattern.compile("@ConfigProperty\\(name = \"(milepost\\.[^\"]+)\"");

    private final ConfigurationPage page = new ConfigurationPage(ROOT);

    @Test
    void everySettingHasAMeaningAndAnExample() throws IOException {
        List<Setting> settings = page.settings();

        assertThat(settings).hasSizeGreaterThan(20).allSatisfy(setting -> {
            assertThat(setting.meaning()).as("Javadoc of %s", setting.name()).isNotBlank();
            assertThat(setting.example()).as("a default of %s, or \"For example {@code ...}\" in its Javadoc", setting.name())
                    .isNotBlank();
        });
    }

    @Test
    void everySettingOfTheFrameworkGivesItsReason() throws IOException {
        assertThat(FrameworkSettings.read(ROOT)).hasSizeGreaterThan(50).allSatisfy(setting -> {
            assertThat(setting.meaning()).as("a comment above %s", setting.name()).isNotEqualTo("Particular to it.");
            assertThat(setting.example()).as(setting.name()).isNotBlank();
        });
    }

    @Test
    void everythingThatADeploymentSetsIsOnThePage() throws IOException {
        List<String> known = VARIABLE_OF_A_ROW.matcher(page.write()).results().map(found -> found.group(1)
                .replaceAll("<[A-Z]+>", "[A-Z]+")).toList();
        List<String> missing = new ArrayList<>();
        for (String text : deployments()) {
            VARIABLE.matcher(text).results().map(MatchResult::group)
                    .filter(variable -> known.stream().noneMatch(variable::matches))
                    .forEach(missing::add);
        }
        assertThat(missing).as("what is set below deploy/ and the page doesn't tell").isEmpty();
    }

    @Test
    void everySettingThatCodeAsksForByItsNameIsOnThePage() throws IOException {
        String written = page.write();
        for (String module : List.of("service-kit", "plan-service", "assessment-service", "roi-service", "console")) {
            for (String text : texts(ROOT.resolve(module).resolve("src/main/java"), ".*\\.java")) {
                ASKED.matcher(text).results().forEach(found -> assertThat(written).contains("`" + found.group(1) + "`"));
            }
        }
    }

    private static List<String> deployments() throws IOException {
        List<String> texts = texts(ROOT.resolve("deploy/kubernetes"), ".*/(base|components|overlays)/.*\\.(env|yaml)");
        for (String file : List.of("milepost", "deploy/compose/compose.yaml", "deploy/compose/Caddyfile", "deploy/compose/init",
                "deploy/compose/engine")) {
            texts.add(Files.readString(ROOT.resolve(file)));
        }
        texts.addAll(texts(ROOT.resolve("deploy/local/src/main/java/dev/milepost/local/service"), ".*/QuarkusProgram.java"));
        assertThat(texts).hasSizeGreaterThan(20);
        return texts;
    }

    private static List<String> texts(Path folder, String names) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> path.toString().matches(names)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void thePageSaysWhatTheCodeSays() throws IOException {
        String written = page.write();
        if (Boolean.getBoolean("configuration.update")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "").as("docs/configuration.md isn't what the code says; run "
                + "mvn -pl deploy/local -am test -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false "
                + "-Dconfiguration.update=true and commit the page").isEqualTo(written);
    }
}
