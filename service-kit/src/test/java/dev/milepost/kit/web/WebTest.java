package dev.milepost.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class WebTest {

    private static final String MEMOS = "/api/note/v1/memos";

    private final String organization = "web-" + UUID.randomUUID();

    @Test
    void aSaneRequestIdOfTheCallerIsKept() {
        caller().header("X-Request-Id", "my-request.7").get(MEMOS).then().header("X-Request-Id", "my-request.7");
    }

    @Test
    void otherwiseTheTraceOfTheCallerNamesTheRequest() {
        caller().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").get(MEMOS).then()
                .header("X-Request-Id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b", "<script>", "${jndi:ldap://x}", "-a" })
    void aRequestIdThatCouldHarmALogIsReplaced(String id) {
        caller().header("X-Request-Id", id).get(MEMOS).then().header("X-Request-Id", hasLength(36));
    }

    @Test
    void whatTheCallerAlreadyHasIsNotSentAgain() {
        Response created = create("a");
        String address = created.header("Location");
        Response read = caller().get(address);
        read.then().statusCode(200).header("ETag", "\"0\"");
        caller().header("If-None-Match", read.header("ETag")).get(address).then().statusCode(304).body(equalTo(""));
        caller().header("If-None-Match", "\"7\", W/\"0\"").get(address).then().statusCode(304);
        caller().header("If-None-Match", "\"7\"").get(address).then().statusCode(200);
    }

    @Test
    void aComposedAnswerHasAWeakTagOfItsBody() {
        String summary = create("a").header("Location") + "/summary";
        String tag = caller().get(summary).then().statusCode(200).header("ETag", startsWith("W/\"")).extract().header("ETag");
        caller().header("If-None-Match", tag).get(summary).then().statusCode(304);
        caller().header("If-Match", tag).delete(summary.replace("/summary", "")).then().statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void aDeleteNeedsTheVersionThatWasSeen() {
        String address = create("a").header("Location");
        caller().delete(address).then().statusCode(428);
        caller().header("If-Match", "\"3\"").delete(address).then().statusCode(412);
        caller().header("If-Match", "\"0\"").queryParam("dryRun", true).delete(address).then().statusCode(204);
        caller().get(address).then().statusCode(200);
        caller().header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        caller().get(address).then().statusCode(404);
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path : new String[] { MEMOS, "/elsewhere", MEMOS + "/x" }) {
            caller().get(path).then().header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY")
                    .header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy",
                            allOf(startsWith("default-src 'none'"), endsWith("frame-ancestors 'none'"),
                                    not(containsString("script-src"))));
        }
    }

    @Test
    void thePageThatExplainsTheContractRunsItsOwnScriptsAlone() {
        given().get("/api/note/v1/docs/").then().statusCode(200).contentType("text/html").header("Content-Security-Policy",
                allOf(startsWith("default-src 'none'; script-src 'self'"), endsWith("frame-ancestors 'none'")));
    }

    @Test
    void whoeverIsRefusedIsInTheLog() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + " " + ExtLogRecord.wrap(line).getFormattedMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
        Logger logger = Logger.getLogger("dev.milepost.security");
        logger.addHandler(handler);
        String token = Tokens.member(organization, "viewer");
        try {
            given().get(MEMOS + "?secret=in-the-query").then().statusCode(401);
            given().auth().oauth2(token + "x").get(MEMOS).then().statusCode(401);
            given().auth().oauth2(token).contentType("application/json").body("{\"title\": \"a\", \"kind\": \"TASK\"}")
                    .post(MEMOS).then().statusCode(403);
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines)
                .contains("WARN Refused with 401 not-signed-in: GET /api/note/v1/memos, asked by anonymous from 127.0.0.1");
        assertThat(lines).anyMatch(line -> line.matches(
                "WARN Refused with 403 [a-z-]+: POST /api/note/v1/memos, asked by (?!anonymous).+ from 127\\.0\\.0\\.1"));
        assertThat(lines).filteredOn(line -> line.contains("401")).hasSize(2);
        assertThat(lines).noneMatch(line -> line.contains(token) || line.contains("in-the-query"));
    }

    @Test
    void anAmountIsWrittenPlainly() {
        caller().body("{\"title\": \"a\", \"kind\": \"TASK\", \"amount\": 1.5E+7}").post(MEMOS).then().statusCode(201)
                .body(containsString("\"amount\":15000000")).body(not(containsString("\"dueDate\"")));
    }

    @Test
    void theConsolesBrowserMayReadTheHeadersItNeeds() {
        given().header("Origin", "https://console.test").header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key").options(MEMOS).then()
                .statusCode(200).header("Access-Control-Allow-Origin", "https://console.test");
        caller().header("Origin", "https://console.test").get(MEMOS).then()
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Location"));
        given().header("Origin", "https://evil.test").header("Access-Control-Request-Method", "GET").options(MEMOS).then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void everyAnswerTellsWhatIsLeftOfTheLimit() {
        caller().get(MEMOS).then().header("RateLimit-Limit", matchesPattern("\\d+"))
                .header("RateLimit-Remaining", Integer::parseInt, lessThan(30_000));
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json");
    }

    private Response create(String title) {
        Response created = caller().body("{\"title\": \"" + title + "\", \"kind\": \"TASK\"}").post(MEMOS);
        created.then().statusCode(201);
        return created;
    }
}
