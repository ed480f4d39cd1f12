package dev.milepost.kit.management;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
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
                .body(containsString("jvm_memory_used_bytes")).body(containsString("agroal_"));
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
