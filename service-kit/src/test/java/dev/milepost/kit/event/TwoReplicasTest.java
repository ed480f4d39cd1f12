package dev.milepost.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import dev.milepost.kit.testing.TwoReplicas;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What every service does by the clock, done once by two replicas. */
@QuarkusTest
@TestProfile(TwoReplicasTest.Unscheduled.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(ReceiverResource.class)
class TwoReplicasTest {

    @Inject
    Outbox outbox;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;
    @Inject
    MeterRegistry registry;

    @SuppressWarnings("NullAway.Init") // injected by the resource
    ReceiverResource.Receiver receiver;

    private final String organization = "two-" + UUID.randomUUID();

    @Test
    void everyJobOfTheKitIsTriedHere() {
        assertThat(TwoReplicas.jobs()).isEqualTo(TwoReplicas.JOBS_OF_THE_KIT);
    }

    @Test
    void eachEventIsToldOnce() throws Exception {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(30).toList();
        run(() -> subjects.forEach(subject -> outbox.publish("thing.happened", subject, Map.of())));

        TwoReplicas.run("event-dispatcher");

        assertThat(subjects).allSatisfy(subject -> assertThat(receiver.requests(subject)).hasSize(1));
        assertThat(count("outbox_delivery where state = 'DELIVERED' and attempts = 1")).isEqualTo(30);
    }

    @Test
    void eventsOfOneSubjectStayInTheirOrder() throws Exception {
        UUID subject = UUID.randomUUID();
        run(() -> {
            for (int number = 0; number < 5; number++) {
                outbox.publish("thing.happened", subject, Map.of("number", number));
            }
        });

        List<String> numbers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            TwoReplicas.run("event-dispatcher");
        }

        receiver.requests(subject)
                .forEach(request -> numbers.add(request.body().replaceAll("(?s).*\"number\": (\\d).*", "$1")));
        assertThat(numbers).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void oldKeysAreForgotten() throws Exception {
        for (String title : List.of("a", "b", "c")) {
            given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json")
                    .header("Idempotency-Key", title).body("{\"title\": \"" + title + "\"}").post("/api/note/v1/notes").then()
                    .statusCode(201);
        }
        run(() -> entities.createNativeQuery("update idempotency_key set due_at = now() - interval '1 second'")
                .executeUpdate());
        assertThat(count("idempotency_key")).isEqualTo(3);

        TwoReplicas.run("idempotency-clean-up");

        assertThat(count("idempotency_key")).isZero();
    }

    @Test
    void figuresAreReadBesideEachOther() throws Exception {
        TwoReplicas.run("outbox-metrics");
        TwoReplicas.run("business-counts");

        assertThat(registry.get("milepost.outbox.pending").gauge().value()).isNotNegative();
        assertThat(registry.get("milepost.objects").tag("object", "note").gauge().value()).isNotNegative();
    }

    private long count(String of) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(
                () -> ((Number) entities.createNativeQuery("select count(*) from " + of).getSingleResult()).longValue()));
    }

    private void run(Runnable work) {
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().run(work));
    }

    /** As {@link TwoReplicas.Unscheduled}, for the kit. */
    public static class Unscheduled extends KitProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.putAll(new TwoReplicas.Unscheduled().getConfigOverrides());
            return config;
        }
    }
}
