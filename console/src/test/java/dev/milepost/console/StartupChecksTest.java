package dev.milepost.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class StartupChecksTest {

    private static final String PREFIX = "milepost.console.";

    private final Map<String, String> settings = new HashMap<>(
            Map.of(PREFIX + "issuer", "https://id.example.com/realms/milepost",
                    PREFIX + "client-id", "milepost-console", PREFIX + "services.plan", "https://plan.example.com",
                    PREFIX + "services.assessment", "https://assessment.example.com", PREFIX + "services.roi",
                    "https://roi.example.com"));

    @Test
    void safeSettingsPass() {
        assertThat(unsafe()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "issuer", "services.plan", "services.assessment", "services.roi" })
    void anAddressThatCanBeListenedToIsRefusedByName(String name) {
        settings.put(PREFIX + name, "http://somewhere.example.com");

        assertThat(unsafe()).singleElement().asString().startsWith(PREFIX + name);
    }

    @Test
    void anAccountThatEverybodyIsShownIsRefusedByName() {
        settings.put(PREFIX + "demonstration.user", "demo-owner");
        settings.put(PREFIX + "demonstration.password", "milepost");

        assertThat(unsafe()).singleElement().asString().startsWith(PREFIX + "demonstration.password");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PRODUCTION", "production", "Production", " production " })
    void aProductionIsOneHoweverItIsWritten(String written) {
        settings.put("milepost.environment", written);
        settings.put(PREFIX + "issuer", "http://id.example.com/realms/milepost");

        assertThatThrownBy(this::start).isInstanceOf(IllegalStateException.class).hasMessageContaining(PREFIX + "issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "prodution", "prod", "none" })
    void aPlaceThatThereIsNotIsRefusedByName(String written) {
        settings.put("milepost.environment", written);

        assertThatThrownBy(this::start).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("milepost.environment", written);
    }

    @ParameterizedTest
    @ValueSource(strings = { "LOCAL", "local", "TEST" })
    void elsewhereAddressesMayBePlain(String written) {
        settings.put("milepost.environment", written);
        settings.put(PREFIX + "issuer", "http://127.0.0.1:8180/realms/milepost");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    /** With the settings as the framework gives them to the class. */
    private void start() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().withMapping(ConsoleConfiguration.class)
                .withDefaultValues(settings).build();
        new StartupChecks(config.getConfigMapping(ConsoleConfiguration.class),
                config.getValue("milepost.environment", PlatformEnvironment.class)).check(new StartupEvent());
    }

    private List<String> unsafe() {
        return StartupChecks.unsafe(new SmallRyeConfigBuilder().withMapping(ConsoleConfiguration.class)
                .withDefaultValues(settings).build().getConfigMapping(ConsoleConfiguration.class));
    }
}
