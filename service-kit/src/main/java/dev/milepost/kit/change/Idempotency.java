package dev.milepost.kit.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.KitProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Keeps the first answer to each idempotency key, in the transaction of the change it belongs to. */
@ApplicationScoped
class Idempotency {

    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 255;
    private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {
    };

    private final IdempotencyRepository rows;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final DueOrganizations due;
    private final Organizations organizations;

    Idempotency(IdempotencyRepository rows, Caller caller, ObjectMapper json, Clock clock, DueOrganizations due,
            Organizations organizations) {
        this.rows = rows;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.due = due;
        this.organizations = organizations;
    }

    /** What identifies a request: who sent it where under which key, and what it said. */
    record Request(UUID id, String hash) {
    }

    /** The answer that is kept, without what only the first caller's connection knew. */
    record Answer(int status, Map<String, String> headers, @Nullable JsonNode body) {
    }

    Request request(String key, String method, String path, byte[] content) {
        if (key.isBlank() || key.length() > LONGEST_KEY
                || key.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw KitProblem.INVALID_IDEMPOTENCY_KEY
                    .because("Idempotency-Key must have 1 to %d printable ASCII characters; a UUID is a good one", LONGEST_KEY)
                    .at("Idempotency-Key:", "wrong-form", "must have 1 to " + LONGEST_KEY + " printable ASCII characters");
        }
        byte[] scope = digest(
                String.join("\n", caller.client(), caller.subject(), method, path, key).getBytes(StandardCharsets.UTF_8));
        ByteBuffer buffer = ByteBuffer.wrap(scope);
        return new Request(new UUID(buffer.getLong(), buffer.getLong()), HexFormat.of().formatHex(digest(content)));
    }

    /**
     * The answer this request got the first time, if it was sent before. From here to the end of the transaction no other
     * request with
     * the key runs.
     */
    Optional<Answer> earlier(Request request) {
        if (!rows.lock(request.id())) {
            throw KitProblem.STILL_RUNNING
                    .because("A request with this Idempotency-Key is still running: repeat in a second to get its answer")
                    .header("Retry-After", "1");
        }
        return rows.answered(request.id()).map(row -> {
            if (!row.requestHash().equals(request.hash())) {
                throw KitProblem.IDEMPOTENCY_KEY_REUSED.because(
                        "This Idempotency-Key was sent with another body before: repeat that body, or take a new key for a new request");
            }
            return answer(row);
        });
    }

    void keep(Request request, Answer answer) {
        try {
            rows.persist(
                    new IdempotencyRow(request.id(), request.hash(), answer.status(), json.writeValueAsString(answer.headers()),
                            answer.body() == null ? null : json.writeValueAsString(answer.body()), clock.instant().plus(KEPT)));
            rows.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer can't be written as JSON", e);
        }
    }

    @Scheduled(identity = "idempotency-clean-up", every = "15m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void cleanUp() {
        try {
            for (String organization : due.in("idempotency_key")) {
                organizations.runAs(organization, "idempotency-clean-up",
                        () -> QuarkusTransaction.requiringNew().call(() -> rows.forget(clock.instant())));
            }
        } catch (SQLException e) {
            LOG.warnf("Old idempotency keys can't be forgotten now, trying again later: %s", e.getMessage());
        }
    }

    private Answer answer(IdempotencyRow row) {
        try {
            return new Answer(row.status(), json.readValue(row.headers(), HEADERS),
                    row.body() == null ? null : json.readTree(row.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that was kept can't be read", e);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
