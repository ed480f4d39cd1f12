package dev.milepost.kit.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class IdempotencyCleanUpTest {

    @Inject
    Idempotency idempotency;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = "c" + UUID.randomUUID();

    @Test
    void keysAreForgottenOnceTheirTimeIsOver() {
        create("old");
        create("new");
        execute("update idempotency_key set due_at = now() - interval '1 second' where body like '%old%'");
        assertThat(count()).isEqualTo(2);

        idempotency.cleanUp();

        assertThat(count()).isEqualTo(1);
    }

    private void create(String title) {
        given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json")
                .header("Idempotency-Key", title).body("{\"title\": \"" + title + "\"}").post("/api/note/v1/notes").then()
                .statusCode(201);
    }

    private long count() {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery("select count(*) from idempotency_key").getSingleResult())
                        .longValue()));
    }

    private void execute(String sql) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate()));
    }
}
