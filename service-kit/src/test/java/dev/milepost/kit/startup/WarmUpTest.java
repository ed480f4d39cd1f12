package dev.milepost.kit.startup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What the first requests would wait for is done before they are let in. */
@QuarkusTest
@TestProfile(WarmUpTest.Warmed.class)
@QuarkusTestResource(PlatformResource.class)
@SuppressWarnings("NullAway.Init") // set by the test framework
class WarmUpTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;
    @Inject
    AgroalDataSource connections;
    @Inject
    SessionFactory sessions;

    @Test
    void whoIsReadyHasReadEveryKindOfObjectAndHasConnectionsOpen() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get(management.resolve("/q/health/ready")).statusCode() == 200);

        assertThat(given().get(management.resolve("/q/health/ready")).jsonPath().getList("checks.name", String.class))
                .contains("Warmed up");
        assertThat(connections.getMetrics().creationCount()).isGreaterThanOrEqualTo(4);
        assertThat(sessions.getStatistics().getQueries()).extracting(query -> query.replace("from ", ""))
                .containsAll(sessions.getMetamodel().getEntities().stream().map(EntityType::getName).toList());
    }

    /** With the warm-up, which other tests do without, and with the counters that show it. */
    public static class Warmed extends KitProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("milepost.startup.warm-up", "true");
            config.put("quarkus.hibernate-orm.statistics", "true");
            return config;
        }
    }
}
