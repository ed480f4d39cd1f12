package dev.milepost.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private List<String> unsafe() {
        return StartupChecks.unsafe(new SmallRyeConfigBuilder().withMapping(ConsoleConfiguration.class)
                .withDefaultValues(settings).build().getConfigMapping(ConsoleConfiguration.class));
    }
}
