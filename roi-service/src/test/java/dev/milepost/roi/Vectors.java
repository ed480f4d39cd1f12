package dev.milepost.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The published reference vectors in {@code vectors/}, and further published examples in {@code published/}; sources and
 * licences stand in each file and in its README. What a file holds and no test reads fails the build: see {@link #known} and
 * {@link #tests}.
 */
public final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Vectors() {
    }

    public static JsonNode of(String file) {
        return read("/vectors/" + file);
    }

    /** An example that the vectors don't cover. */
    public static JsonNode published(String file) {
        return read("/published/" + file);
    }

    private static JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file)) {
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

    /**
     * The case of that id.
     *
     * @throws NoSuchElementException if there is none
     */
    public static JsonNode byId(JsonNode cases, String id) {
        return StreamSupport.stream(cases.spliterator(), false).filter(one -> one.get("id").asText().equals(id)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** One test per case, each with a test of its own; fails for a case without a test and a test without a case. */
    public static Stream<DynamicTest> tests(JsonNode cases, Map<String, ThrowingConsumer<JsonNode>> tests) {
        assertThat(ids(cases)).containsExactlyInAnyOrderElementsOf(tests.keySet());
        return tests(cases, one -> Objects.requireNonNull(tests.get(one.get("id").asText())).accept(one));
    }

    public static List<String> ids(JsonNode cases) {
        return StreamSupport.stream(cases.spliterator(), false).map(one -> one.get("id").asText()).toList();
    }

    /** Fails where a case has a field beside these, which no test would read; source, licence and note are for people. */
    public static void known(JsonNode one, String... fields) {
        List<String> names = new ArrayList<>(List.of("id", "source", "licence", "note"));
        names.addAll(List.of(fields));
        assertThat(names).as("fields of " + one.path("id").asText()).containsAll(one::fieldNames);
    }

    /** Half a unit of the last digit that the source prints, or what double arithmetic and iterations of a source may leave. */
    public static Offset<Double> printed(JsonNode number) {
        return within(Math.max(0.5 * Math.pow(10, -number.decimalValue().stripTrailingZeros().scale()) * 1.0001, 1e-8));
    }

    public static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    public static List<BigDecimal> decimals(JsonNode array) {
        List<BigDecimal> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.decimalValue()));
        return numbers;
    }
}
