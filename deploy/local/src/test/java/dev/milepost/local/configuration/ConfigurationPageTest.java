package dev.milepost.local.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} says what the code says. After a wanted change run this test with
 * {@code -Dconfiguration.update=true}
 * and commit the page.
 */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs/configuration.md");

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
