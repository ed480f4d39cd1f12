package dev.milepost.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * What the alert MilepostDatabaseGone stands on: without its database a service still tells its figures, and those that it
 * would have to ask the database for are no numbers.
 */
@QuarkusTest
@TestProfile(TwoReplicasTest.Unscheduled.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(ReceiverResource.class)
@SuppressWarnings("NullAway.Init") // set by the test framework
class DatabaseGoneTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    OutboxMetrics metrics;
    @ConfigProperty(name = "milepost.database.url")
    String url;
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void whatWaitsIsNoNumberUntilTheDatabaseIsBack() throws SQLException {
        metrics.look();
        assertThat(pending()).isNotNegative();

        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection superuser = DriverManager.getConnection(url.replace("/" + database, "/postgres"), "postgres", "");
                Statement statement = superuser.createStatement()) {
            statement.execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
            try {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                        .formatted(database));
                metrics.look();

                assertThat(pending()).isNaN();
                assertThat(figure("milepost_outbox_oldest_seconds")).isNaN();
                assertThat(readiness()).isEqualTo(503);
            } finally {
                statement.execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
            }
        }

        await().atMost(SOON).until(() -> readiness() == 200);
        metrics.look();
        assertThat(pending()).isNotNegative();
    }

    private double pending() {
        return figure("milepost_outbox_pending");
    }

    /** As Prometheus reads it. */
    private double figure(String name) {
        return given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString().lines()
                .filter(line -> line.matches(name + "[{ ].*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow();
    }

    private int readiness() {
        return given().get(management.resolve("/q/health/ready")).statusCode();
    }
}
