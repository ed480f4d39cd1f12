package dev.milepost.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Logs as collectors read them in production: one JSON object a line, which names the request and its organization. */
@QuarkusTest
@TestProfile(JsonLogTest.AsInProduction.class)
@QuarkusTestResource(PlatformResource.class)
class JsonLogTest {

    private static final Logger LOGS = Logger.getLogger("");

    @Inject
    ObjectMapper json;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    /** Writes what the console's handler would. */
    private final ExtHandler recorder = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            lines.add(consoleFormatter().format((LogRecord) line));
        }
    };

    @BeforeEach
    void record() {
        LOGS.addHandler(recorder);
    }

    @AfterEach
    void stopRecording() {
        LOGS.removeHandler(recorder);
    }

    @Test
    void aRefusalIsOneLineThatNamesTheRequestAndTheOrganizationAndNoSecret() throws Exception {
        String organization = "logged-" + UUID.randomUUID();
        String token = Tokens.member(organization, "viewer");
        given().auth().oauth2(token).header("X-Request-Id", "my-request.8").header("Idempotency-Key", "key-of-the-caller")
                .contentType("application/json").body("{\"title\": \"written-by-a-person\", \"kind\": \"TASK\"}")
                .post("/api/note/v1/memos?secret=in-the-query").then().statusCode(403);

        JsonNode line = only("dev.milepost.security", "my-request.8");

        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*");
        assertThat(line.at("/mdc/organization").asText()).isEqualTo(organization);
        assertThat(line.at("/mdc/caller").asText()).isNotBlank();
        assertThat(lines).noneMatch(text -> text.contains(token) || text.contains("in-the-query")
                || text.contains("written-by-a-person") || text.contains("key-of-the-caller"));
    }

    @Test
    void aBugOfOursIsOneLineWithItsStackTrace() throws Exception {
        String organization = "logged-" + UUID.randomUUID();
        given().auth().oauth2(Tokens.member(organization, "owner")).header("X-Request-Id", "my-request.9")
                .get("/api/note/v1/failures/bug").then().statusCode(500);

        JsonNode line = only("dev.milepost.kit.problem.ProblemMappers", "my-request.9");

        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.at("/mdc/organization").asText()).isEqualTo(organization);
        assertThat(line.path("stackTrace").asText() + line.path("exception")).contains("FailingResource");
    }

    private JsonNode only(String logger, String requestId) throws JsonProcessingException {
        List<JsonNode> found = new CopyOnWriteArrayList<>();
        for (String text : lines) {
            // The end of the line is the only one in it
            assertThat(text.strip()).doesNotContain("\n");
            JsonNode line = json.readTree(text);
            if (line.path("loggerName").asText().equals(logger) && line.at("/mdc/requestId").asText().equals(requestId)) {
                found.add(line);
            }
        }
        assertThat(found).as("lines of %s among %s", logger, lines).hasSize(1);
        return found.getFirst();
    }

    private static Formatter consoleFormatter() {
        return Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers()).filter(ConsoleHandler.class::isInstance)
                .findFirst().orElseThrow().getFormatter();
    }

    /** With the setting that {@code deploy} makes. */
    public static class AsInProduction extends KitProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.log.console.json.enabled", "true");
            return config;
        }
    }
}
