package dev.milepost.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Examples of requests and answers, from files beside the code: {@code META-INF/examples/<operationId>.request.json} and
 * {@code .response.json}.
 */
final class Examples {

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Examples() {
    }

    static @Nullable Object request(String operationId) {
        return read(operationId + ".request.json");
    }

    /** Of a body in a JSON of its own, from {@code <operationId>.request.cloudevents-batch+json} and the like. */
    static @Nullable Object request(String operationId, String subtype) {
        return read(operationId + ".request." + subtype);
    }

    static @Nullable Object response(String operationId) {
        return read(operationId + ".response.json");
    }

    /** Of a body that is no JSON, from {@code <operationId>.request.csv} and the like. */
    static @Nullable String requestText(String operationId, String subtype) {
        String file = "META-INF/examples/" + operationId + ".request." + subtype;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " can't be read", e);
        }
    }

    private static @Nullable Object read(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/examples/" + file)) {
            return in == null ? null : JSON.readValue(in, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " is not valid JSON", e);
        }
    }
}
