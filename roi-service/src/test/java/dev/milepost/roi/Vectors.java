package dev.milepost.roi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The published reference vectors in {@code vectors/}; sources and licences stand in each file and in its README. */
public final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Vectors() {
    }

    public static JsonNode of(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + file), file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test per case, named by its id if it has one; fails if the file holds none. */
    public static Stream<DynamicTest> tests(JsonNode cases, ThrowingConsumer<JsonNode> test) {
        if (cases.isEmpty()) {
            throw new IllegalStateException("No case to test");
        }
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.has("id") ? one.get("id").asText() : one.toString(),
                        () -> test.accept(one)));
    }

    public static List<BigDecimal> decimals(JsonNode array) {
        List<BigDecimal> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.decimalValue()));
        return numbers;
    }
}
