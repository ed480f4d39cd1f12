package dev.milepost.roi.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds what differs between two JSON texts. Objects of a list are paired by their id or key, everything else by its place. */
final class Differences {
    private static final List<String> FIGURES = List.of("npv/value", "roi/value", "irr/value", "mirr/value",
            "benefitCostRatio/value", "payback/firstCrossMonths", "presentValueOfCosts/value", "presentValueOfBenefits/value",
            "presentValueOfDisbenefits/value", "peakFunding/nominal", "withoutFreedTime/npv/value",
            "withoutFreedTime/roi/value");

    private final List<VersionComparison.ContentChange> found = new ArrayList<>();

    private Differences() {
    }

    static List<VersionComparison.ContentChange> of(JsonNode from, JsonNode to) {
        Differences differences = new Differences();
        differences.compare("", from, to);
        return differences.found;
    }

    /** The main figures of both, also those that are the same. */
    static List<VersionComparison.FigureChange> ofFigures(JsonNode from, JsonNode to) {
        return FIGURES.stream().map(path -> {
            BigDecimal before = number(from.at("/" + path));
            BigDecimal after = number(to.at("/" + path));
            String name = path.endsWith("/value") ? path.substring(0, path.length() - "/value".length()) : path;
            return new VersionComparison.FigureChange(name, before, after,
                    before == null || after == null ? null : after.subtract(before));
        }).toList();
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private void compare(String path, @Nullable JsonNode from, @Nullable JsonNode to) {
        if (same(from, to)) {
            return;
        }
        if (from != null && to != null && from.isObject() && to.isObject()) {
            compare(path, fields(from), fields(to));
        } else if (from != null && to != null && isNamed(from) && isNamed(to)) {
            compare(path, named(from), named(to));
        } else {
            found.add(new VersionComparison.ContentChange(path, from, to));
        }
    }

    private void compare(String path, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        names.forEach(name -> compare(path.isEmpty() ? name : path + "/" + name, from.get(name), to.get(name)));
    }

    private static boolean same(@Nullable JsonNode from, @Nullable JsonNode to) {
        if (from == null || from.isNull()) {
            return to == null || to.isNull();
        }
        if (to == null || to.isNull()) {
            return false;
        }
        return from.isNumber() && to.isNumber() ? from.decimalValue().compareTo(to.decimalValue()) == 0 : from.equals(to);
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Whether each of its parts has an id or a key; also a list of nothing. */
    private static boolean isNamed(JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        for (JsonNode part : list) {
            if (name(part).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> named(JsonNode list) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        list.forEach(part -> named.put(name(part), part));
        return named;
    }

    private static String name(JsonNode part) {
        return Stream.of("key", "id", "line").map(field -> part.path(field).asText("")).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }
}
