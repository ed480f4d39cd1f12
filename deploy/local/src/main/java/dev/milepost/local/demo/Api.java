package dev.milepost.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.local.PlatformProblem;

/**
 * One person's way to the services. A call whose answer didn't come is sent again with the same idempotency key, until the
 * service is
 * back: so nothing is lost and nothing done twice, whatever dies meanwhile.
 */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final Set<Integer> COME_BACK_LATER = Set.of(429, 500, 502, 503, 504);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final TokenSource tokens;
    private @Nullable String token;

    /** Where a person's token comes from; asked again when it has expired. */
    @FunctionalInterface
    interface TokenSource {
        String next() throws IOException, InterruptedException;
    }

    Api(TokenSource tokens) {
        this.tokens = tokens;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The object at this address. */
    JsonNode get(URI address) throws IOException, InterruptedException {
        return expect(send("GET", address, null, null), address);
    }

    /** The object at this address, empty if there is none. */
    Optional<JsonNode> find(URI address) throws IOException, InterruptedException {
        Answer answer = send("GET", address, null, null);
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(expect(answer, address));
    }

    /** The answer to a change that may safely be sent again. */
    JsonNode post(URI address, JsonNode body) throws IOException, InterruptedException {
        return expect(send("POST", address, body, UUID.randomUUID().toString()), address);
    }

    /** The answer to a command that needs no body and may safely be sent again. */
    JsonNode command(URI address) throws IOException, InterruptedException {
        return expect(send("POST", address, null, UUID.randomUUID().toString()), address);
    }

    /** The status of a GET, whatever it is. */
    int status(URI address) throws IOException, InterruptedException {
        return send("GET", address, null, null).status();
    }

    private Answer send(String method, URI address, @Nullable JsonNode body, @Nullable String idempotencyKey)
            throws IOException,
            InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        boolean renewed = false;
        boolean told = false;
        while (true) {
            String trouble;
            try {
                Answer answer = once(method, address, body, idempotencyKey);
                if (answer.status() == UNAUTHORIZED && !renewed) {
                    // A quarter of an hour has passed
                    token = null;
                    renewed = true;
                    continue;
                }
                if (!COME_BACK_LATER.contains(answer.status()) && !answer.isStillRunning()) {
                    return answer;
                }
                trouble = "status " + answer.status();
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            }
            if (Instant.now().isAfter(limit)) {
                throw new PlatformProblem(
                        "%s %s got no answer for %d s (%s); ./milepost status shows what is wrong.".formatted(method,
                                address, PATIENCE.toSeconds(), trouble));
            }
            if (!told) {
                System.out.printf("  (%s:%d doesn't answer: %s; trying again until it does)%n", address.getHost(),
                        address.getPort(),
                        trouble);
                told = true;
            }
            Thread.sleep(PAUSE);
        }
    }

    private Answer once(String method, URI address, @Nullable JsonNode body, @Nullable String idempotencyKey)
            throws IOException,
            InterruptedException {
        String bearer = token;
        if (bearer == null) {
            bearer = tokens.next();
            token = bearer;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LONGEST_CALL)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json, application/problem+json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method,
                    BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(),
                answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body()));
    }

    private static JsonNode expect(Answer answer, URI address) {
        if (answer.status() / 100 != 2) {
            throw new PlatformProblem("%s answered %d %s: %s (request %s)".formatted(address, answer.status(),
                    answer.body().path("title")
                            .asText(),
                    answer.body().path("detail").asText() + answer.body().path("errors"), answer.body().path("requestId")
                            .asText("unknown")));
        }
        return answer.body();
    }

    private record Answer(int status, JsonNode body) {
        /** The first copy of a repeated request hasn't ended yet. */
        boolean isStillRunning() {
            return status == 409 && body.path("code").asText().startsWith("idempoten");
        }
    }
}
