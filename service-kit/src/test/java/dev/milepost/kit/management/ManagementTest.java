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
import java.util.stream.Stream;

import jakarta.inject.Inject;

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
    @Inject
    BusinessCounts counts;

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

    @Test
    void statementsAreCountedAndTimed() {
        String token = Tokens.member("timed-" + UUID.randomUUID(), "owner");
        double before = metric("milepost_sql_seconds_count");
        double seconds = metric("milepost_sql_seconds_sum");

        given().auth().oauth2(token).get("/api/note/v1/notes").then().statusCode(200);

        assertThat(metric("milepost_sql_seconds_count")).isGreaterThan(before);
        assertThat(metric("milepost_sql_seconds_sum")).isGreaterThan(seconds);
        management("q/metrics").body(containsString("milepost_sql_seconds_bucket{le=\"0.025\""));
    }

    @Test
    void whatThereIsIsCountedOverAllOrganizations() {
        counts.count();
        double before = metric("milepost_objects", "object=\"note\"");
        for (String organization : new String[] { "some-" + UUID.randomUUID(), "other-" + UUID.randomUUID() }) {
            given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json")
                    .body("{\"title\": \"a\"}").post("/api/note/v1/notes").then().statusCode(201);
        }

        counts.count();

        assertThat(metric("milepost_objects", "object=\"note\"")).isGreaterThanOrEqualTo(before + 2);
        assertThat(management("q/metrics").extract().asString()).doesNotContain("organization=");
    }

    private double notesCreated() {
        return metric("milepost_changes_total", "action=\"CREATED\"", "object=\"note\"");
    }

    /** The sum of all lines of a metric that carry these labels. */
    private double metric(String name, String... labels) {
        return management("q/metrics").extract().asString().lines()
                .filter(line -> line.matches(name + "[{ ].*") && Stream.of(labels).allMatch(line::contains))
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
