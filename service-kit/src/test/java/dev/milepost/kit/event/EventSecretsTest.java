package dev.milepost.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.SmallRyeConfigBuilder;

class EventSecretsTest {

    private static final String SUBSCRIBER = "milepost.events.subscribers.plan.secret";
    private static final String SENDER = "milepost.events.inbox.secrets.assessment";
    private static final String STRONG = "u1Qw9t0m2Zk7xTq3mXyC0a4r8VbN5sLd6eFgH1jKpRo=";

    private final Map<String, String> settings = new HashMap<>(Map.of("milepost.events.source", "roi",
            "milepost.events.subscribers.plan.url", "https://plan.example.com", "milepost.events.subscribers.plan.types", "a.b",
            "milepost.events.timeout", "PT5S", "milepost.events.longest-pause", "PT15S", SUBSCRIBER, STRONG, SENDER,
            "whsec_" + STRONG));

    @Test
    void whatOpensslMakesCanSign() {
        assertThat(unusable()).isEmpty();

        // Of deploy/compose/init: hexadecimal digits are base64 too
        settings.put(SENDER, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        assertThat(unusable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "short", "c2hvcnQ=", "$(openssl rand -base64 32)", "local-platform-local-platform-local" })
    void whatCannotSignIsRefusedByNameAndNotSaid(String secret) {
        settings.put(SUBSCRIBER, secret);
        settings.put(SENDER, secret);

        assertThat(unusable()).satisfiesExactly(
                first -> assertThat(first).startsWith(SENDER + " ").doesNotContain(secret + " "),
                second -> assertThat(second).startsWith(SUBSCRIBER + " "));
        // Each is named once
        assertThat(secrets().guessable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcd" })
    void whatAnybodyCouldMakeUpCanSignButIsGuessable(String secret) {
        assertThat(secrets().guessable()).isEmpty();

        settings.put(SENDER, secret);
        assertThat(unusable()).isEmpty();
        assertThat(secrets().guessable()).singleElement().asString().startsWith(SENDER + " ").doesNotContain(secret);
    }

    private List<String> unusable() {
        return secrets().unusable();
    }

    private EventSecrets secrets() {
        return new EventSecrets(new SmallRyeConfigBuilder().withMapping(EventConfig.class).withDefaultValues(settings).build()
                .getConfigMapping(EventConfig.class));
    }
}
