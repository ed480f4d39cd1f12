package dev.milepost.kit.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
@SuppressWarnings("NullAway.Init") // set by the test framework
class ManagementTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void livenessAsksNoDatabase() {
        management("q/health/live").statusCode(200).body("status", equalTo("UP"))
                .body(not(containsString("Database")));
    }

    @Test
    void readinessAsksTheDatabase() {
        management("q/health/ready").statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem(containsString("Database")));
    }

    @Test
    void metricsAreThere() {
        given().get("/api/note/v1/problems");
        management("q/metrics").statusCode(200).body(containsString("http_server_requests_seconds_count"))
                .body(containsString("http_server_requests_seconds_bucket")).body(containsString("le=\"0.25\""))
                .body(containsString("jvm_memory_used_bytes")).body(containsString("agroal_"));
    }

    @Test
    void anAddressThatNobodyTookIsNotTold() {
        String unknown = UUID.randomUUID().toString();
        given().auth().oauth2(Tokens.of("demo-owner")).put("/api/note/v1/notes/" + unknown + "/history").then().statusCode(405);
        given().auth().oauth2(Tokens.of("demo-owner")).get("/api/note/v1/" + unknown).then().statusCode(404);

        management("q/metrics").body(containsString("uri=\"UNKNOWN\"")).body(not(containsString(unknown)));
    }

    @Test
    void whatWaitsInTheOutboxIsCounted() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> management("q/metrics")
                .body(matchesPattern("(?s).*\nmilepost_outbox_pending\\{?[^\n]*}? \\d+\\.0\n.*"))
                .body(matchesPattern("(?s).*\nmilepost_outbox_oldest_seconds\\{?[^\n]*}? [\\d.]+\n.*")));
    }

    @Test
    void whatHasChangedIsCountedOnceItIsThrough() {
        String token = Tokens.member("counted-" + UUID.randomUUID(), "owner");
        double before = notesCreated();

        given().auth().oauth2(token).contentType("application/json").body("{\"title\": \"a\"}")
                .post("/api/note/v1/notes").then().statusCode(201);
        given().auth().oauth2(token).contentType("application/json").body("{\"title\": \"b\"}")
                .post("/api/note/v1/notes?dryRun=true").then().statusCode(200);

        assertThat(notesCreated()).isEqualTo(before + 1);
    }

    private double notesCreated() {
        return management("q/metrics").extract().asString().lines()
                .filter(line -> line.startsWith("milepost_changes_total{") && line.contains("action=\"CREATED\"")
                        && line.contains("object=\"note\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    @Test
    void whatIsRunningIsTold() {
        management("q/info").statusCode(200).contentType("application/json").body("name", equalTo("service-kit"))
                .body("java", startsWith("25")).body("quarkus", startsWith("3.")).body("buildTime", startsWith("20"));
    }

    @Test
    void nothingOfItIsOnThePublicPort() {
        for (String path : new String[] { "/q/health", "/q/health/live", "/q/metrics", "/q/info" }) {
            given().get(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    private ValidatableResponse management(String path) {
        return given().get(management.resolve("/" + path)).then();
    }
}
