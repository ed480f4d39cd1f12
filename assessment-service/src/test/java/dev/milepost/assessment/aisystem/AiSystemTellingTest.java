package dev.milepost.assessment.aisystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Whoever is subscribed late is told of the systems that were there before. */
@QuarkusTest
@TestProfile(AiSystemTellingTest.Subscribed.class)
@QuarkusTestResource(PlatformResource.class)
class AiSystemTellingTest {
    private final Client client = Client.ofNewOrganization();

    @Inject
    AiSystemTelling telling;
    @Inject
    UntoldSystemRepository untold;
    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;

    @Test
    void systemsFromBeforeTheSubscriptionAreToldOnce() {
        String before = system("Before");
        String later = system("Later");
        assertThat(told(before)).isEqualTo(1);
        as(() -> {
            untold.persist(new UntoldSystem(UUID.fromString(before), java.time.Instant.EPOCH));
            return 0;
        });

        telling.catchUp();
        telling.catchUp();

        assertThat(told(before)).isEqualTo(2);
        assertThat(told(later)).isEqualTo(1);
        long left = as(untold::count);
        assertThat(left).isZero();
    }

    private String system(String name) {
        return client.post(Client.BASE + "/ai-systems", Map.of("name", name, "role", "DEPLOYER")).then().statusCode(201)
                .extract().path("id");
    }

    private long told(String system) {
        return as(() -> (Long) entities.createNativeQuery("""
                select count(*) from outbox_event e join outbox_delivery d
                on d.organization_id = e.organization_id and d.event_id = e.id
                where e.type = 'ai-system.changed' and d.subscriber = 'later' and e.subject = cast(:system as uuid)""",
                Long.class).setParameter("system", system).getSingleResult());
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return organizations.runAs(client.organization(), "test", () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** Nobody answers there: what counts is what waits to be delivered. */
    public static class Subscribed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("milepost.events.subscribers.later.url", "http://127.0.0.1:9/inbox",
                    "milepost.events.subscribers.later.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                    "milepost.events.subscribers.later.types", AiSystemChanged.TYPE);
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of();
        }
    }
}
