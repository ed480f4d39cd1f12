package dev.milepost.kit.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** Events from other services: believed by signature alone, once in effect. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(ReceiverResource.class)
class InboxTest {

    static final String SENDER_SECRET = "whsec_c2VjcmV0LW9mLXRoZS1zZW5kZXItZm9yLXRlc3Rz";
    private static final String OTHER_SECRET = "whsec_YW5vdGhlci1zZWNyZXQtb2Ytc29tZWJvZHktZWxzZQ==";

    @Inject
    CountingHandler handler;

    private final UUID id = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Test
    void anEventTakesEffectAsItsOrganization() {
        send(event("acme", "sender"), SENDER_SECRET, Instant.now()).statusCode(200).body("organization", equalTo("acme"),
                "count", equalTo(1));
    }

    @Test
    void theSameEventTakesEffectOnceAndIsAnsweredAlike() {
        for (int i = 0; i < 3; i++) {
            send(event("acme", "sender"), SENDER_SECRET, Instant.now()).statusCode(200).body("count", equalTo(1));
        }
        assertThat(handler.count(subject)).isEqualTo(1);
    }

    @Test
    void copiesThatArriveAtOnceTakeEffectOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> copy = () -> send(event("acme", "sender"), SENDER_SECRET, Instant.now()).extract().statusCode();
            for (var status : threads.invokeAll(Stream.generate(() -> copy).limit(16).toList())) {
                assertThat(status.get()).isIn(200, 409);
            }
        }
        send(event("acme", "sender"), SENDER_SECRET, Instant.now()).statusCode(200).body("count", equalTo(1));
    }

    @Test
    void aRefusalNamesItsReasonAndLeavesNothingBehind() {
        String refused = event("acme", "sender").replace("thing.told", "thing.refused");
        for (int i = 0; i < 2; i++) {
            send(refused, SENDER_SECRET, Instant.now()).statusCode(422).body("code", equalTo("event-refused"),
                    "detail", equalTo("The plan is closed"));
        }
    }

    @Test
    void anEventOfAnUnknownTypeIsLeftWithItsSenderAndTakesEffectOnceItsTypeIsKnown() {
        String unknown = event("acme", "sender").replace("thing.told", "thing.new");
        for (int i = 0; i < 2; i++) {
            send(unknown, SENDER_SECRET, Instant.now()).statusCode(503).header("Retry-After", "15").body("code",
                    equalTo("event-type-unknown"), "detail", containsString("thing.new"));
        }

        handler.nextVersion(true);
        send(unknown, SENDER_SECRET, Instant.now()).statusCode(200).body("count", equalTo(1));
    }

    @AfterEach
    void backToThisVersion() {
        handler.nextVersion(false);
    }

    @Test
    void whoSignsWrongIsNotBelieved() {
        send(event("acme", "sender"), OTHER_SECRET, Instant.now()).statusCode(401).body("code",
                equalTo("event-signature-invalid"));
        assertThat(handler.count(subject)).isZero();
    }

    @Test
    void anOldSignatureIsNotBelieved() {
        send(event("acme", "sender"), SENDER_SECRET, Instant.now().minus(Duration.ofMinutes(6))).statusCode(401);
    }

    @Test
    void aSenderCannotSpeakForAnother() {
        send(event("acme", "somebody-else"), SENDER_SECRET, Instant.now()).statusCode(401);
    }

    @Test
    void anEventWithoutSignatureIsNotBelieved() {
        given().contentType("application/cloudevents+json").body(event("acme", "sender")).post("/api/note/v1/inbox").then()
                .statusCode(401)
                .body("code", equalTo("event-signature-invalid"));
    }

    @Test
    void aSignedBodyThatIsNoEventIsRefused() {
        send("{\"id\": 5", SENDER_SECRET, Instant.now()).statusCode(400).body("code", equalTo("event-malformed"));
        send("{\"source\": \"sender\"}", SENDER_SECRET, Instant.now()).statusCode(400).body("code", equalTo("event-malformed"));
    }

    private String event(String organization, String source) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "thing.told", "subject": "%s",
                 "time": "2026-01-05T08:00:00Z", "organization": "%s", "data": {"n": 1}, "laterAddition": true}"""
                .formatted(id, source, subject, organization);
    }

    private ValidatableResponse send(String body, String secret, Instant time) {
        String signature = new EventSignature(secret).sign(id.toString(), time, body.getBytes(StandardCharsets.UTF_8));
        return given().contentType("application/cloudevents+json").header("webhook-id", id)
                .header("webhook-timestamp", time.getEpochSecond()).header("webhook-signature", signature).body(body)
                .post("/api/note/v1/inbox").then();
    }
}
