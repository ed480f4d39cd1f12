package dev.milepost.assessment.duty;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import dev.milepost.assessment.screening.Applicability;

/** Reads the rows of the law and what a screening asks; belongs to a release of the service, and is read once. */
@ApplicationScoped
class DutyFile {
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Duty> duties = new LinkedHashMap<>();

    /** @throws IllegalStateException where a row is not whole, or asks for a criterion that isn't there */
    DutyFile() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        read(yaml, "/duties/criteria.yaml").forEach(row -> criteria.put(text(row, "key"), new Criterion(text(row, "key"),
                CriterionGroup.valueOf(text(row, "group")), text(row, "source"), texts(row.path("text")))));
        read(yaml, "/duties/duties.yaml").forEach(row -> duties.put(text(row, "key"), duty(row)));
    }

    List<Criterion> criteria() {
        return List.copyOf(criteria.values());
    }

    List<Duty> duties() {
        return List.copyOf(duties.values());
    }

    Optional<Criterion> criterion(String key) {
        return Optional.ofNullable(criteria.get(key));
    }

    Optional<Duty> duty(String key) {
        return Optional.ofNullable(duties.get(key));
    }

    private Duty duty(JsonNode row) {
        return new Duty(text(row, "key"), Law.valueOf(text(row, "law")), text(row, "jurisdiction"), text(row, "article"),
                DutyLevel.valueOf(text(row, "level")), Certainty.valueOf(text(row, "certainty")), date(row, "inForceFrom"),
                row.has("inForceUntil") ? date(row, "inForceUntil") : null, text(row, "source"),
                row.has("note") ? text(row, "note") : null, date(row, "lastChecked"), text(row, "stepKey"),
                row.path("effortDays").decimalValue(), rule(row.path("applies")), texts(row.path("title")),
                texts(row.path("text")));
    }

    private Applicability rule(JsonNode rule) {
        if (rule.isTextual()) {
            if (!criteria.containsKey(rule.asText())) {
                throw new IllegalStateException("There is no criterion " + rule.asText());
            }
            return new Applicability.Criterion(rule.asText());
        }
        if (rule.has("all")) {
            return new Applicability.All(rules(rule.path("all")));
        }
        if (rule.has("any")) {
            return new Applicability.AnyOf(rules(rule.path("any")));
        }
        if (rule.has("atLeast")) {
            return new Applicability.AtLeast(rule.path("atLeast").intValue(), rules(rule.path("of")));
        }
        if (rule.has("not")) {
            return new Applicability.Not(rule(rule.path("not")));
        }
        throw new IllegalStateException("No rule: " + rule);
    }

    private List<Applicability> rules(JsonNode rules) {
        List<Applicability> parts = new ArrayList<>();
        rules.forEach(rule -> parts.add(rule(rule)));
        if (parts.isEmpty()) {
            throw new IllegalStateException("A rule without parts");
        }
        return parts;
    }

    private static LocalDate date(JsonNode row, String field) {
        return LocalDate.parse(text(row, field));
    }

    private static String text(JsonNode row, String field) {
        String text = row.path(field).asText("");
        if (text.isBlank()) {
            throw new IllegalStateException("A row without %s: %s".formatted(field, row));
        }
        return text;
    }

    private static Map<String, String> texts(JsonNode byLanguage) {
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) byLanguage::fields).spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText().strip()));
    }

    private static JsonNode read(ObjectMapper yaml, String name) {
        try (InputStream file = DutyFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return yaml.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + name, e);
        }
    }
}
