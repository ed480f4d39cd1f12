package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads one measurement after the other, so that one that is wrong is refused by itself and the others are taken.
 */
final class RowReader {
    /** What is wrong with one measurement. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;

        Refusal(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        Ingestion.Rejection at(int index) {
            return new Ingestion.Rejection(index, code, String.valueOf(getMessage()));
        }
    }

    private static final Set<String> FIELDS = Set.of("at", "value", "numerator", "denominator", "weight", "source",
            "dimensions");
    private static final Pattern DIMENSION = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final int MOST_DIMENSIONS = 10;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_DIGITS = 20;
    private static final String DEFAULT_SOURCE = "manual";

    private final Instant latest;
    private final Set<String> personal;

    /**
     * @param latest instant that is taken
     * @param personal names of dimensions that are refused, in small letters
     */
    RowReader(Instant latest, Set<String> personal) {
        this.latest = latest;
        this.personal = personal;
    }

    /** @param kpi what the measurement is of */
    MeasurementRow read(MeasuredKpi kpi, JsonNode json) throws Refusal {
        if (!json.isObject()) {
            throw new Refusal("wrong-type", "must be an object");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new Refusal("unknown-field", "\"%s\" is not known; known are %s".formatted(name, FIELDS.stream().sorted()
                        .toList()));
            }
        }
        SortedMap<String, String> dimensions = dimensions(json.path("dimensions"));
        MeasurementKind kind = kpi.kind();
        boolean ratio = kind == MeasurementKind.RATIO;
        for (String unfit : ratio ? Set.of("value", "weight") : Set.of("numerator", "denominator")) {
            if (json.hasNonNull(unfit)) {
                throw new Refusal("not-for-kind", "%s is not for %s".formatted(unfit, kind));
            }
        }
        BigDecimal value = number(json, ratio ? "numerator" : "value");
        BigDecimal weight = weight(kind, json);
        return new MeasurementRow(kpi.id(), instant(json.path("at"), kpi), source(json.path("source")), hash(dimensions),
                text(dimensions), value, weight);
    }

    private static BigDecimal weight(MeasurementKind kind, JsonNode json) throws Refusal {
        if (kind == MeasurementKind.RATIO) {
            BigDecimal denominator = number(json, "denominator");
            if (denominator.signum() == 0) {
                throw new Refusal("zero-denominator", "denominator must not be 0");
            }
            return denominator;
        }
        if (!json.hasNonNull("weight")) {
            return BigDecimal.ONE;
        }
        if (kind != MeasurementKind.MEAN) {
            throw new Refusal("not-for-kind", "weight is for MEAN only");
        }
        BigDecimal weight = number(json, "weight");
        if (weight.signum() <= 0) {
            throw new Refusal("weight-not-positive", "weight must be greater than 0");
        }
        return weight;
    }

    private static BigDecimal number(JsonNode json, String name) throws Refusal {
        JsonNode node = json.path(name);
        if (!node.isNumber()) {
            throw new Refusal(node.isMissingNode() || node.isNull() ? "missing" : "wrong-type",
                    name + " must be a number");
        }
        BigDecimal number = node.decimalValue();
        if (number.precision() - number.scale() > MOST_DIGITS || number.stripTrailingZeros().scale() > 12) {
            throw new Refusal("out-of-range", name + " has at most 20 digits before the point and 12 behind it");
        }
        return number;
    }

    private Instant instant(JsonNode node, MeasuredKpi kpi) throws Refusal {
        if (!node.isTextual()) {
            throw new Refusal(node.isMissingNode() || node.isNull() ? "missing" : "wrong-type",
                    "at must be an instant such as 2026-01-12T08:00:00Z");
        }
        Instant at;
        try {
            at = InstantText.parse(node.textValue()).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Refusal("wrong-type", "at must be an instant such as 2026-01-12T08:00:00Z");
        }
        if (at.isAfter(latest)) {
            throw new Refusal("in-the-future", "at lies in the future: %s is the latest that is taken now".formatted(latest));
        }
        if (at.isBefore(EARLIEST)) {
            throw new Refusal("out-of-range", "at must not lie before 1900");
        }
        Instant kept = kpi.keptFrom();
        if (kept != null && at.isBefore(kept)) {
            throw new Refusal("beyond-retention",
                    "at lies before %s, from when on measurements of this KPI are kept".formatted(kept));
        }
        return at;
    }

    private static String source(JsonNode node) throws Refusal {
        if (node.isMissingNode() || node.isNull()) {
            return DEFAULT_SOURCE;
        }
        if (!node.isTextual() || node.textValue().isBlank() || isUnfit(node.textValue())
                || node.textValue().indexOf('\n') >= 0) {
            throw new Refusal("wrong-type", "source must be one line of 1 to 100 characters");
        }
        return node.textValue();
    }

    private SortedMap<String, String> dimensions(JsonNode node) throws Refusal {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return dimensions;
        }
        if (!node.isObject() || node.size() > MOST_DIMENSIONS) {
            throw new Refusal("wrong-type", "dimensions must be an object of at most 10 names with texts");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            if (!DIMENSION.matcher(name).matches() || !entry.getValue().isTextual() || isUnfit(entry.getValue().textValue())) {
                throw new Refusal("wrong-type", "dimension %s must be a text of at most 100 characters".formatted(
                        DIMENSION.matcher(name).matches() ? name : "names begin with a letter; each"));
            }
            if (personal.contains(name.toLowerCase(Locale.ROOT))) {
                throw new Refusal("personal-dimension",
                        "dimension %s would identify a person: measure teams or processes".formatted(name));
            }
            dimensions.put(name, entry.getValue().textValue());
        }
        return dimensions;
    }

    /** PostgreSQL keeps no character 0. */
    private static boolean isUnfit(String text) {
        return text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0;
    }

    private static String text(SortedMap<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return "{}";
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        dimensions.forEach(object::put);
        return object.toString();
    }

    private static UUID hash(SortedMap<String, String> dimensions) {
        if (dimensions.isEmpty()) {
            return new UUID(0, 0);
        }
        StringBuilder text = new StringBuilder();
        dimensions.forEach((name, value) -> text.append(name).append('=').append(value).append('\0'));
        try {
            ByteBuffer digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
