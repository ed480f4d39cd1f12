package dev.milepost.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.TwoReplicas;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Events on their way out: told after the commit alone, in order, until they are taken. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(ReceiverResource.class)
class EventTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;
    @Inject
    Organizations organizations;
    @Inject
    RecordingListener listener;
    @Inject
    ObjectMapper json;
    @Inject
    MeterRegistry registry;

    @SuppressWarnings("NullAway.Init") // injected by the resource
    ReceiverResource.Receiver receiver;

    private final String organization = "sender-" + UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void answerEverything() {
        receiver.answer(request -> new ReceiverResource.Answer(200, "{\"taskId\": \"t-1\"}"));
    }

    @Test
    void anEventIsToldAndItsSenderLearnsTheAnswer() {
        publish("thing.happened", Map.of("amount", 12.5));

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).containsExactly("delivered t-1"));
        ReceiverResource.Request request = receiver.requests(subject).getFirst();
        assertThat(request.body()).contains("\"specversion\":\"1.0\"", "\"source\":\"kit\"", "\"type\":\"thing.happened\"",
                "\"organization\":\"" + organization + "\"", "\"amount\": 12.5");
        assertThat(request.header("content-type")).isEqualTo("application/cloudevents+json");
        // No collector is named here
        assertThat(request.body()).doesNotContain("traceparent");
        assertThat(request.header("traceparent")).isNull();
    }

    @Test
    void anIndependentImplementationOfStandardWebhooksAcceptsTheSignature() {
        publish("thing.happened", Map.of());

        await().atMost(SOON).until(() -> !receiver.requests(subject).isEmpty());
        ReceiverResource.Request request = receiver.requests(subject).getFirst();
        HttpHeaders headers = HttpHeaders.of(Map.of(
                "webhook-id", List.of(request.header("webhook-id")),
                "webhook-timestamp", List.of(request.header("webhook-timestamp")),
                "webhook-signature", List.of(request.header("webhook-signature"))), (name, value) -> true);
        assertThatCode(() -> new Webhook(ReceiverResource.SECRET).verify(request.body(), headers)).doesNotThrowAnyException();
    }

    @Test
    void anEventIsSentAgainUntilItIsTaken() {
        receiver.answer(request -> new ReceiverResource.Answer(receiver.requests(subject).size() < 3 ? 503 : 204, ""));

        publish("thing.happened", Map.of());

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).containsExactly("delivered null"));
        assertThat(receiver.requests(subject)).hasSize(3);
        assertThat(receiver.requests(subject)).extracting(request -> request.header("webhook-id")).hasSize(3).containsOnly(
                receiver.requests(subject).getFirst().header("webhook-id"));
    }

    /** As it is while the secret was changed on one side alone. */
    @Test
    void whatIsNotBelievedWaitsUntilItIs() {
        receiver.answer(request -> new ReceiverResource.Answer(receiver.requests(subject).size() < 3 ? 401 : 204, ""));

        publish("thing.happened", Map.of("number", 1));
        publish("thing.happened", Map.of("number", 2));

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).hasSize(2));
        assertThat(receiver.requests(subject)).extracting(request -> json.readTree(request.body()).at("/data/number").asInt())
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void anEventThatTheReceiverDoesNotKnowYetWaitsForItsNextVersionAndKeepsNoOtherSubjectWaiting() {
        AtomicBoolean nextVersion = new AtomicBoolean();
        UUID other = UUID.randomUUID();
        receiver.answer(request -> nextVersion.get() || request.body().contains(other.toString())
                ? new ReceiverResource.Answer(204, "")
                : new ReceiverResource.Answer(503, "{\"code\": \"event-type-unknown\"}"));

        publish("thing.happened", Map.of());
        await().atMost(SOON).until(() -> !receiver.requests(subject).isEmpty());
        publish("thing.happened", other, Map.of());

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(other)).containsExactly("delivered null"));
        assertThat(listener.of(subject)).isEmpty();

        nextVersion.set(true);
        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).containsExactly("delivered null"));
    }

    @Test
    void aRefusedEventIsNotSentAgain() {
        receiver.answer(request -> new ReceiverResource.Answer(422,
                "{\"code\": \"event-refused\", \"detail\": \"The plan is closed\"}"));

        publish("thing.happened", Map.of());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listener.of(subject)).containsExactly("rejected The plan is closed"));
        await().during(Duration.ofSeconds(3)).until(() -> receiver.requests(subject).size() == 1);
    }

    @Test
    void eventsOfOneSubjectArriveInOrderEvenThroughFailures() {
        Function<ReceiverResource.Request, ReceiverResource.Answer> failsFirst = request -> new ReceiverResource.Answer(
                receiver.requests(subject).size() == 1 ? 500 : 204, "");
        receiver.answer(failsFirst);

        for (int number = 1; number <= 3; number++) {
            publish("thing.happened", Map.of("number", number));
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).hasSize(3));
        assertThat(receiver.requests(subject)).extracting(request -> json.readTree(request.body()).at("/data/number").asInt())
                .containsExactly(1, 1, 2, 3);
    }

    /** The statements of the runbook MilepostOutboxStuck, as they stand there, in the role that it names. */
    @Test
    void anEventThatNobodyTakesIsGivenUpByHandAndTheNextOnesOfItsSubjectArrive() throws Exception {
        Function<ReceiverResource.Request, ReceiverResource.Answer> neverTakesTheFirst = request -> new ReceiverResource.Answer(
                request.body().contains("\"number\": 1") ? 500 : 204, "");
        receiver.answer(neverTakesTheFirst);
        for (int number = 1; number <= 3; number++) {
            publish("thing.happened", Map.of("number", number));
        }
        await().atMost(SOON).until(() -> receiver.requests(subject).size() >= 2);

        List<String> statements = Runbook.sqlOf("MilepostOutboxStuck");
        try (Connection migrator = TwoReplicas.migrator(); Statement statement = migrator.createStatement()) {
            List<String> waiting = new ArrayList<>();
            try (ResultSet stuck = statement.executeQuery(statements.getFirst())) {
                while (stuck.next()) {
                    if (stuck.getString("organization_id").equals(organization)) {
                        waiting.add(stuck.getString("id"));
                        assertThat(stuck.getString("type")).isEqualTo("thing.happened");
                        assertThat(stuck.getString("last_failure")).contains("500");
                    }
                }
            }
            assertThat(waiting).as("what is first in line").hasSize(1);
            assertThat(statement.executeUpdate(statements.getLast().replace(":'organization'", "'" + organization + "'")
                    .replace(":'delivery'", "'" + waiting.getFirst() + "'"))).isEqualTo(1);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.of(subject)).hasSize(2));
        assertThat(receiver.requests(subject)).extracting(request -> json.readTree(request.body()).at("/data/number").asInt())
                .endsWith(1, 2, 3);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        assertThatThrownBy(() -> organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish("thing.happened", subject, Map.of());
            throw new IllegalStateException("undo");
        }))).hasMessageContaining("undo");
        await().during(Duration.ofSeconds(3)).until(() -> receiver.requests(subject).isEmpty());
    }

    @Test
    void aTypeThatNobodySubscribedToIsNotSent() {
        publish("thing.unheard", Map.of());

        await().during(Duration.ofSeconds(3)).until(() -> receiver.requests(subject).isEmpty());
    }

    @Test
    void theFirstRefusalIsAnIncreaseOfWhatIsCounted() {
        assertThat(registry.get("milepost.event.deliveries").tags("subscriber", "receiver", "type", "thing.never-happened")
                .counters()).extracting(counter -> counter.getId().getTag("outcome"), Counter::count)
                .containsExactlyInAnyOrder(tuple("delivered", 0.0), tuple("rejected", 0.0), tuple("failed", 0.0));
    }

    private void publish(String type, Object data) {
        publish(type, subject, data);
    }

    private void publish(String type, UUID about, Object data) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(type, about, data)));
    }
}
