package dev.milepost.kit.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.event.ReceiverResource;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where a collector is named, one trace goes through requests, log lines, calls and events. */
@QuarkusTest
@TestProfile(TracingProfile.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(ReceiverResource.class)
class TraceTest {

    private static final String MEMOS = "/api/note/v1/memos";
    private static final Duration SOON = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init") // injected by the resource
    ReceiverResource.Receiver receiver;

    /** Chosen by the caller, as W3C has it: 16 and 8 bytes in hexadecimal. */
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String callersSpan = "00f067aa0ba902b7";
    private final String organization = "traced-" + UUID.randomUUID();

    @BeforeEach
    void answerEverything() {
        receiver.answer(request -> new ReceiverResource.Answer(204, ""));
    }

    @Test
    void aRequestBelongsToTheTraceOfItsCaller() {
        given().auth().oauth2(Tokens.member(organization, "owner")).header("traceparent", traceparent()).get(MEMOS).then()
                .statusCode(200);

        await().atMost(SOON).until(() -> !spans(SpanKind.SERVER).isEmpty());
        assertThat(spans(SpanKind.SERVER)).singleElement().satisfies(span -> {
            assertThat(span.getParentSpanId()).isEqualTo(callersSpan);
            assertThat(span.getName()).isEqualTo("GET /memos");
        });
    }

    @Test
    void logLinesOfARequestNameItsTrace() {
        List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(ExtLogRecord.wrap(line));
                lines.getLast().copyMdc();
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
        Logger logger = Logger.getLogger("dev.milepost.security");
        logger.addHandler(handler);
        try {
            given().header("traceparent", traceparent()).get(MEMOS).then().statusCode(401);
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.getFormattedMessage()).contains("Refused with 401", MEMOS);
            assertThat(line.getMdc("traceId")).isEqualTo(trace);
        });
    }

    @Test
    void anEventGoesOnWithTheTraceOfTheRequestThatPublishedIt() {
        UUID subject = UUID.randomUUID();

        given().auth().oauth2(Tokens.member(organization, "owner")).header("traceparent", traceparent())
                .contentType("application/json").post("/api/note/v1/publications/" + subject).then().statusCode(204);

        await().atMost(SOON).until(() -> !receiver.requests(subject).isEmpty() && !spans(SpanKind.PRODUCER).isEmpty());
        SpanData delivery = spans(SpanKind.PRODUCER).getFirst();
        assertThat(delivery.getName()).isEqualTo("deliver thing.happened");
        assertThat(delivery.getParentSpanId()).isEqualTo(spans(SpanKind.SERVER).getFirst().getSpanId());
        ReceiverResource.Request told = receiver.requests(subject).getFirst();
        assertThat(told.header("traceparent")).isEqualTo("00-%s-%s-01".formatted(trace, delivery.getSpanId()));
        assertThat(told.body()).contains("\"traceparent\":\"00-" + trace);
    }

    @Test
    void aCallToAnotherServiceCarriesTheTraceOn() {
        // Our own service plays the other one, and refuses us, since it is asked without a token
        given().auth().oauth2(Tokens.member(organization, "owner")).header("traceparent", traceparent())
                .get("/api/note/v1/failures/other-service").then().statusCode(502);

        await().atMost(SOON).until(() -> spans(SpanKind.SERVER).size() == 2);
        SpanData call = spans(SpanKind.CLIENT).getFirst();
        assertThat(spans(SpanKind.SERVER)).extracting(SpanData::getParentSpanId).containsExactlyInAnyOrder(callersSpan,
                call.getSpanId());
    }

    private String traceparent() {
        return "00-%s-%s-01".formatted(trace, callersSpan);
    }

    private List<SpanData> spans(SpanKind kind) {
        return TracingProfile.SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind).toList();
    }
}
